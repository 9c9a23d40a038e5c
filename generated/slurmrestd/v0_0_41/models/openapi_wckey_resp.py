from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiWckeyResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_wckey_resp`.

    Attributes:
        wckeys: wckeys
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    wckeys: list[Wckey] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
from .wckey import Wckey  # noqa: E402
