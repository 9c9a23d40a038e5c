from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoTimeouts(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_timeouts`.

    Attributes:
        resume: Cores per socket required
        suspend: Cores per socket required
    """

    resume: Uint16NoValStruct2 | Unset = UNSET
    suspend: Uint16NoValStruct2 | Unset = UNSET


from .uint_16_no_val_struct_2 import Uint16NoValStruct2  # noqa: E402
