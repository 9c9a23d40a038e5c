from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class PortRange(Model, kw_only=True):
    """Slurm's `/components/schemas/port_range`.

    Attributes:
        minimum: Minimum port number
        maximum: Maximum port number
        set: True if minimum and maximum are set (or ignored on false)
    """

    minimum: int | Unset = UNSET
    maximum: int | Unset = UNSET
    set: bool | Unset = UNSET
