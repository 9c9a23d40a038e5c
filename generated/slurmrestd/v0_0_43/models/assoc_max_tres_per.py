from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMaxTresPer(Model):
    """Slurm's `/components/schemas/assoc_max_tres_per`.

    Attributes:
        job: (Slurm does not say)
        node: (Slurm does not say)
    """

    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
