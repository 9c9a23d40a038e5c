from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiAccountsAddCondResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_accounts_add_cond_resp`.

    Attributes:
        association_condition: CSV list of accounts, association limits and options, CSV list of clusters
        account: Account organization and description
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    association_condition: AccountsAddCond | Unset = UNSET
    account: AccountShort | Unset = UNSET
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


from .account_short import AccountShort  # noqa: E402
from .accounts_add_cond import AccountsAddCond  # noqa: E402
from .openapi_error_2 import OpenapiError2  # noqa: E402
from .openapi_meta_2 import OpenapiMeta2  # noqa: E402
from .openapi_warning_2 import OpenapiWarning2  # noqa: E402
