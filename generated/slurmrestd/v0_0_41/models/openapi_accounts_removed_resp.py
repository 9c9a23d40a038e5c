from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiAccountsRemovedResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_accounts_removed_resp`.

    Attributes:
        removed_accounts: removed_accounts
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    removed_accounts: list[str] | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


from .openapi_error_2 import OpenapiError2  # noqa: E402
from .openapi_meta_2 import OpenapiMeta2  # noqa: E402
from .openapi_warning_2 import OpenapiWarning2  # noqa: E402
