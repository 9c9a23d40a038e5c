from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class SharesFloat128Tres(Model):
    """Slurm's `/components/schemas/shares_float128_tres`.

    Attributes:
        name: TRES name
        value: TRES value
    """

    name: str | Unset = UNSET
    value: float | Unset = UNSET
