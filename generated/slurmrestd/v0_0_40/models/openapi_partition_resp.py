from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiPartitionResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_partition_resp`.

    Attributes:
        partitions: (Slurm does not say)
        last_update: Integer number with flags
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    partitions: list[PartitionInfo] | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
from .partition_info import PartitionInfo  # noqa: E402
from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
