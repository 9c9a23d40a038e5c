from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiUsersRemovedResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_users_removed_resp`.

    Attributes:
        meta: (Slurm does not say)
        errors: Slurm errors
        removed_users: Names of the users that were removed.
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    removed_users: list[str] | Unset = UNSET


from .openapi_meta import OpenapiMeta  # noqa: E402
from .slurmdb_error import SlurmdbError  # noqa: E402
