from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiAccountsAddCondResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_accounts_add_cond_resp`.

    Attributes:
        association_condition: (Slurm does not say)
        account: (Slurm does not say)
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    association_condition: AccountsAddCond
    account: AccountShort | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .account_short import AccountShort  # noqa: E402
from .accounts_add_cond import AccountsAddCond  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
