from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Controller(Model, kw_only=True):
    """Slurm's `/components/schemas/controller`.

    Attributes:
        address: Controller address (IP or hostname)
        machine: Name of machine hosting controller
    """

    address: str | Unset = UNSET
    machine: str | Unset = UNSET
