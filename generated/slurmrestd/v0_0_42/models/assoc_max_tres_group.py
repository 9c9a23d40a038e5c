from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxTresGroup(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max_tres_group`.

    Attributes:
        minutes: (Slurm does not say)
        active: (Slurm does not say)
    """

    minutes: list[Tres] | Unset = UNSET
    active: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
