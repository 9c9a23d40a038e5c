from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiPartitionResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_partition_resp`.

    Attributes:
        errors: slurm errors
        partitions: partition info
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    partitions: list[PartitionInfo] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .partition_info import PartitionInfo  # noqa: E402
