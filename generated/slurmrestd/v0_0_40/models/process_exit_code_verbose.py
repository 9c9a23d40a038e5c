from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint16NoValStruct, Uint32NoValStruct


class ProcessExitCodeVerboseSignal(Model, kw_only=True):
    """Slurm's `process_exit_code_verbose_signal`.

    Attributes:
        id: Integer number with flags
        name: Signal sent to process
    """

    id: Uint16NoValStruct | Unset = UNSET
    name: str | Unset = UNSET


class ProcessExitCodeVerbose(Model, kw_only=True):
    """Slurm's `process_exit_code_verbose`.

    Attributes:
        return_code: Integer number with flags
    """

    status: list[str] | Unset = UNSET
    return_code: Uint32NoValStruct | Unset = UNSET
    signal: ProcessExitCodeVerboseSignal | Unset = UNSET
