from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Tres(Model, kw_only=True):
    """Slurm's `/components/schemas/tres`.

    Attributes:
        type: TRES type (CPU, MEM, etc)
        name: TRES name (if applicable)
        id: ID used in database
        count: TRES count (0 if listed generically)
    """

    type: str
    name: str | Unset = UNSET
    id: int | Unset = UNSET
    count: int | Unset = UNSET
