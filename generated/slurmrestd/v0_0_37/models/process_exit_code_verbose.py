from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ProcessExitCodeVerbose(Model, kw_only=True):
    """Slurm's `/components/schemas/process_exit_code_verbose`.

    Attributes:
        status: PENDING, SUCCESS, SIGNALED, CORE_DUMPED or ERROR. A job that ended by itself with any exit code says SUCCESS here; its state tells.
        return_code: 0 for every job that ended by itself whatever its exit code, else null.
        signal: Signal details (if signaled)
    """

    status: str | None | Unset = UNSET
    return_code: int | None | Unset = UNSET
    signal: ProcessExitCodeVerboseSignal | Unset = UNSET


from .process_exit_code_verbose_signal import ProcessExitCodeVerboseSignal  # noqa: E402
