from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoTimeouts(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_timeouts`.

    Attributes:
        resume: (Slurm does not say)
        suspend: (Slurm does not say)
    """

    resume: Uint16NoValStruct | Unset = UNSET
    suspend: Uint16NoValStruct | Unset = UNSET


from .uint_16_no_val_struct import Uint16NoValStruct  # noqa: E402
