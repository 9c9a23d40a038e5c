from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxActiveJobs(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_active_jobs`.

    Attributes:
        accruing: Number of shares allocated
        count: Number of shares allocated
    """

    accruing: Uint32NoValStruct | Unset = UNSET
    count: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
