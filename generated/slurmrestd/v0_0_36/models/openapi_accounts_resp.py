from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiAccountsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_accounts_resp`.

    Attributes:
        errors: Slurm errors
        accounts: List of accounts
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .account import Account  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
