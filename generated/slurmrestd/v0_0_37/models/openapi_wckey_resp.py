from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiWckeyResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_wckey_resp`.

    Attributes:
        errors: Slurm errors
        wckeys: List of wckeys
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    wckeys: list[Wckey] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .wckey import Wckey  # noqa: E402
