from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobMcs(Model):
    """Slurm's `/components/schemas/job_mcs`.

    Attributes:
        label: Multi-Category Security label on the job
    """

    label: str | Unset = UNSET
