from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxWallClockPer(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_wall_clock_per`.

    Attributes:
        qos: Number of shares allocated
        job: Number of shares allocated
    """

    qos: Uint32NoValStruct | Unset = UNSET
    job: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
