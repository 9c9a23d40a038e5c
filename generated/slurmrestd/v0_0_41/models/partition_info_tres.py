from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoTres(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_tres`.

    Attributes:
        billing_weights: TRESBillingWeights
        configured: TRES
    """

    billing_weights: str | Unset = UNSET
    configured: str | Unset = UNSET
