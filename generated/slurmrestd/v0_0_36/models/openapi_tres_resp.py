from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiTresResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_tres_resp`.

    Attributes:
        errors: Slurm errors
        meta: (Slurm does not say)
        TRES: TRES list of attributes
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    TRES: list[Tres] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .tres import Tres  # noqa: E402
