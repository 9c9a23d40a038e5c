from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiUsersResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_users_resp`.

    Attributes:
        meta: (Slurm does not say)
        errors: Slurm errors
        users: Array of users
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    users: list[User] | Unset = UNSET


from .openapi_meta import OpenapiMeta  # noqa: E402
from .slurmdb_error import SlurmdbError  # noqa: E402
from .user import User  # noqa: E402
