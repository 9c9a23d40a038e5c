from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint16NoValStruct, Uint32NoValStruct


class ProcessExitCodeVerboseSignal(Model, kw_only=True):
    """Slurm's `process_exit_code_verbose_signal`.

    Attributes:
        name: Signal sent to process (name)
    """

    id: Uint16NoValStruct | Unset = UNSET
    name: str | Unset = UNSET


class ProcessExitCodeVerbose(Model, kw_only=True):
    """Slurm's `process_exit_code_verbose`.

    Attributes:
        status: Status given by return code
    """

    status: list[str] | Unset = UNSET
    return_code: Uint32NoValStruct | Unset = UNSET
    signal: ProcessExitCodeVerboseSignal | Unset = UNSET
