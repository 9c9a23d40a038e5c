from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobReservation(Model, kw_only=True):
    """Slurm's `/components/schemas/job_reservation`.

    Attributes:
        id: Unique identifier of requested reservation
        name: Name of reservation to use
        requested: Comma-separated list of requested reservation names
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    requested: str | Unset = UNSET
