from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiUsersRemovedResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_users_removed_resp`.

    Attributes:
        removed_users: Names of the users that were removed.
        meta: (Slurm does not say)
        errors: Query errors
        warnings: Query warnings
    """

    removed_users: list[str] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
