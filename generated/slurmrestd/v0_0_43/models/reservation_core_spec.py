from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class ReservationCoreSpec(Model):
    """Slurm's `/components/schemas/reservation_core_spec`.

    Attributes:
        node: Name of reserved node
        core: IDs of reserved cores
    """

    node: str | Unset = UNSET
    core: str | Unset = UNSET
