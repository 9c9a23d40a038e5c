from __future__ import annotations

from typing import Any

from ...model import Model
from ...types import UNSET, Unset


class JobInfoPower(Model, kw_only=True):
    """Slurm's `/components/schemas/job_info_power`.

    Attributes:
        flags: (Slurm does not say)
    """

    flags: list[Any] | Unset = UNSET
