from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobModifyTres(Model, kw_only=True):
    """Slurm's `/components/schemas/job_modify_tres`.

    Attributes:
        allocated: (Slurm does not say)
    """

    allocated: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
