from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiUsersResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_users_resp`.

    Attributes:
        errors: Slurm errors
        users: Array of users
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    users: list[User] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .user import User  # noqa: E402
