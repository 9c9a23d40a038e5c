from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ReservationCoreSpec(Model, kw_only=True):
    """Slurm's `/components/schemas/reservation_core_spec`.

    Attributes:
        node: Name of reserved node
        core: IDs of reserved cores
    """

    node: str | Unset = UNSET
    core: str | Unset = UNSET
