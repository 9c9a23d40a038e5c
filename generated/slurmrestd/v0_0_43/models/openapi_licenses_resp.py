from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


class License(Model, kw_only=True):
    """Slurm's `license`.

    Attributes:
        LicenseName: Name of the license
        Total: Total number of licenses present
        Used: Number of licenses in use
        Free: Number of licenses currently available
        Remote: Indicates whether licenses are served by the database
        Reserved: Number of licenses reserved
        LastConsumed: Last known number of licenses that were consumed in the license manager (Remote Only)
        LastDeficit: Number of "missing licenses" from the cluster's perspective
        LastUpdate: When the license information was last updated (UNIX Timestamp) (UNIX timestamp or time string recognized by Slurm (e.g., '[MM/DD[/YY]-]HH:MM[:SS]'))
    """

    LicenseName: str | Unset = UNSET
    Total: int | Unset = UNSET
    Used: int | Unset = UNSET
    Free: int | Unset = UNSET
    Remote: bool | Unset = UNSET
    Reserved: int | Unset = UNSET
    LastConsumed: int | Unset = UNSET
    LastDeficit: int | Unset = UNSET
    LastUpdate: int | Unset = UNSET


class OpenapiLicensesResp(Model, kw_only=True):
    """Slurm's `openapi_licenses_resp`."""

    licenses: list[License] | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
