from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class NodeGresLayout(Model, kw_only=True):
    """Slurm's `/components/schemas/node_gres_layout`.

    Attributes:
        name: GRES name
        type: GRES type (optional)
        count: Count
        index: Index
    """

    name: str
    type: str | Unset = UNSET
    count: int | Unset = UNSET
    index: str | Unset = UNSET
