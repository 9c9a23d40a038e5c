from __future__ import annotations

from typing import Any

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobInfoPower(Model):
    """Slurm's `/components/schemas/job_info_power`.

    Attributes:
        flags: (Slurm does not say)
    """

    flags: list[Any] | Unset = UNSET
