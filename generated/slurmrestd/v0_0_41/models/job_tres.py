from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobTres(Model, kw_only=True):
    """Slurm's `/components/schemas/job_tres`.

    Attributes:
        allocated: Trackable resources allocated to the job
        requested: Trackable resources requested by job
    """

    allocated: list[Tres] | Unset = UNSET
    requested: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
