from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiUsersAddCondResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_users_add_cond_resp`.

    Attributes:
        association_condition: Filters to select associations for users
        user: Admin level of user, DefaultAccount, DefaultWCKey
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    association_condition: UsersAddCond
    user: UserShort
    meta: OpenapiMeta2 | Unset = UNSET
    errors: list[OpenapiError2] | Unset = UNSET
    warnings: list[OpenapiWarning2] | Unset = UNSET


from .openapi_error_2 import OpenapiError2  # noqa: E402
from .openapi_meta_2 import OpenapiMeta2  # noqa: E402
from .openapi_warning_2 import OpenapiWarning2  # noqa: E402
from .user_short import UserShort  # noqa: E402
from .users_add_cond import UsersAddCond  # noqa: E402
