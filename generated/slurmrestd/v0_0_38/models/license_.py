from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class License(Model, kw_only=True):
    """Slurm's `/components/schemas/license`.

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
