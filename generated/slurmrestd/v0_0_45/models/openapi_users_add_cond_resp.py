from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiUsersAddCondResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_users_add_cond_resp`.

    Attributes:
        association_condition: (Slurm does not say)
        user: (Slurm does not say)
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    association_condition: UsersAddCond
    user: UserShort
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
from .user_short import UserShort  # noqa: E402
from .users_add_cond import UsersAddCond  # noqa: E402
