from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SharesFloat128Tres(Model, kw_only=True):
    """Slurm's `/components/schemas/shares_float128_tres`.

    Attributes:
        name: TRES name
        value: TRES value
    """

    name: str | Unset = UNSET
    value: float | Unset = UNSET
