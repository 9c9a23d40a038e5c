from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiAccountsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_accounts_resp`.

    Attributes:
        meta: (Slurm does not say)
        errors: Slurm errors
        accounts: List of accounts
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    accounts: list[Account] | Unset = UNSET


from .account import Account  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .slurmdb_error import SlurmdbError  # noqa: E402
