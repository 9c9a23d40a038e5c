from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning
from .partition_info import PartitionInfo


class OpenapiPartitionResp(Model, kw_only=True):
    """Slurm's `openapi_partition_resp`."""

    partitions: list[PartitionInfo] | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
