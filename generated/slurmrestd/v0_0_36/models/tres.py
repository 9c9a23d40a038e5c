from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Tres(Model, kw_only=True):
    """Slurm's `/components/schemas/tres`.

    Attributes:
        type: TRES type
        name: TRES name (optional)
        id: database id
        count: count of TRES
    """

    type: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    id: int | None | Unset = UNSET
    count: int | None | Unset = UNSET
