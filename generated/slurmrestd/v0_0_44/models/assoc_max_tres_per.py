from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxTresPer(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max_tres_per`.

    Attributes:
        job: (Slurm does not say)
        node: (Slurm does not say)
    """

    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
