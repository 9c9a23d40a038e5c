from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiLicensesResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_licenses_resp`.

    Attributes:
        errors: slurm errors
        licenses: licenses info
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    licenses: list[License] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .license_ import License  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
