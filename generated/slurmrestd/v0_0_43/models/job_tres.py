from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobTres(Model):
    """Slurm's `/components/schemas/job_tres`.

    Attributes:
        allocated: (Slurm does not say)
        requested: (Slurm does not say)
    """

    allocated: list[Tres] | Unset = UNSET
    requested: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
