from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ProcessExitCodeVerbose(Model, kw_only=True):
    """Slurm's `/components/schemas/process_exit_code_verbose`.

    Attributes:
        status: (Slurm does not say)
        return_code: (Slurm does not say)
        signal: (Slurm does not say)
    """

    status: list[str] | Unset = UNSET
    return_code: Uint32NoValStruct | Unset = UNSET
    signal: ProcessExitCodeVerboseSignal | Unset = UNSET


from .process_exit_code_verbose_signal import ProcessExitCodeVerboseSignal  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
