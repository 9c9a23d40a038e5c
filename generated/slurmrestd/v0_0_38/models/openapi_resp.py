from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import SlurmdbError
from .openapi_meta import OpenapiMeta


class OpenapiResp(Model, kw_only=True):
    """Slurm's `openapi_resp`.

    Attributes:
        errors: Slurm errors
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
