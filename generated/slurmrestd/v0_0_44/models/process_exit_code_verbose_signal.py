from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ProcessExitCodeVerboseSignal(Model, kw_only=True):
    """Slurm's `/components/schemas/process_exit_code_verbose_signal`.

    Attributes:
        id: (Slurm does not say)
        name: Signal sent to process (name)
    """

    id: Uint16NoValStruct | Unset = UNSET
    name: str | Unset = UNSET


from .uint_16_no_val_struct import Uint16NoValStruct  # noqa: E402
