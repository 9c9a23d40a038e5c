from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError
from .openapi_meta import OpenapiMeta


class License(Model, kw_only=True):
    """Slurm's `license`.

    Attributes:
        LicenseName: name of license
        Total: total number of licenses
        Used: number of licenses in use
        Free: number of licenses available
        Reserved: number of licenses reserved
        Remote: license is remote
    """

    LicenseName: str | None | Unset = UNSET
    Total: int | None | Unset = UNSET
    Used: int | None | Unset = UNSET
    Free: int | None | Unset = UNSET
    Reserved: int | None | Unset = UNSET
    Remote: bool | Unset = UNSET


class OpenapiLicensesResp(Model, kw_only=True):
    """Slurm's `openapi_licenses_resp`.

    Attributes:
        errors: slurm errors
        licenses: licenses info
    """

    errors: list[OpenapiError] | Unset = UNSET
    licenses: list[License] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
