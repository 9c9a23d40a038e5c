from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class ProcessExitCodeVerbose(Model):
    """Slurm's `/components/schemas/process_exit_code_verbose`.

    Attributes:
        status: Job exit status
        return_code: Return code from parent process
        signal: Signal details (if signaled)
    """

    status: str | None | Unset = UNSET
    return_code: int | None | Unset = UNSET
    signal: ProcessExitCodeVerboseSignal | Unset = UNSET


from .process_exit_code_verbose_signal import ProcessExitCodeVerboseSignal  # noqa: E402
