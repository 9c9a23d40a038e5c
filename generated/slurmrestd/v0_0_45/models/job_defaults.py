from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobDefaults(Model, kw_only=True):
    """Slurm's `/components/schemas/job_defaults`.

    Attributes:
        type: Default Type
        value: Default value for the given type (e.g. CPUs per GPU or memory per GPU).
    """

    type: list[str] | Unset = UNSET
    value: int | Unset = UNSET
