from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobMcs(Model, kw_only=True):
    """Slurm's `/components/schemas/job_mcs`.

    Attributes:
        label: Multi-Category Security label on the job
    """

    label: str | Unset = UNSET
