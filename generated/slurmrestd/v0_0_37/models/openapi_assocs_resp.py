from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiAssocsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_assocs_resp`.

    Attributes:
        errors: Slurm errors
        associations: Array of associations
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    associations: list[Assoc] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .assoc import Assoc  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
