from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiWckeyRemovedResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_wckey_removed_resp`.

    Attributes:
        errors: Slurm errors
        deleted_wckeys: The wckeys that were removed.
    """

    errors: list[OpenapiError] | Unset = UNSET
    deleted_wckeys: list[str] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
