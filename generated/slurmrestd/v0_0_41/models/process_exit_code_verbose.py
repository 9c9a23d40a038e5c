from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint16NoValStruct2, Uint32NoValStruct


class ProcessExitCodeVerboseSignal(Model, kw_only=True):
    """Slurm's `process_exit_code_verbose_signal`.

    Attributes:
        id: Cores per socket required
        name: Signal sent to process
    """

    id: Uint16NoValStruct2 | Unset = UNSET
    name: str | Unset = UNSET


class ProcessExitCodeVerbose(Model, kw_only=True):
    """Highest exit code of all job steps.

    Attributes:
        status: Status given by return code
        return_code: Number of shares allocated
    """

    status: list[str] | Unset = UNSET
    return_code: Uint32NoValStruct | Unset = UNSET
    signal: ProcessExitCodeVerboseSignal | Unset = UNSET
