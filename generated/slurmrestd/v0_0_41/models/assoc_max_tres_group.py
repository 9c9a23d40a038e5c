from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxTresGroup(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max_tres_group`.

    Attributes:
        minutes: GrpTRESMins
        active: GrpTRESRunMins
    """

    minutes: list[Tres] | Unset = UNSET
    active: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
