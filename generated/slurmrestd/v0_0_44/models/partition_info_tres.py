from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PartitionInfoTres(Model, kw_only=True):
    """Slurm's `/components/schemas/partition_info_tres`.

    Attributes:
        billing_weights: TRESBillingWeights - Billing weights of each tracked TRES type that will be used in calculating the usage of a job
        configured: TRES - Number of each applicable TRES type available in this partition
    """

    billing_weights: str | Unset = UNSET
    configured: str | Unset = UNSET
