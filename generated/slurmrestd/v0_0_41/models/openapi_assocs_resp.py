from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiAssocsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_assocs_resp`.

    Attributes:
        associations: associations
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    associations: list[Assoc] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .assoc import Assoc  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
