from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxJobsActiveJobsPer(Model, kw_only=True):
    """Slurm's `/components/schemas/qos_limits_max_jobs_active_jobs_per`.

    Attributes:
        account: Number of shares allocated
        user: Number of shares allocated
    """

    account: Uint32NoValStruct | Unset = UNSET
    user: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
