from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMaxPerAccount(Model):
    """Slurm's `/components/schemas/assoc_max_per_account`.

    Attributes:
        wall_clock: (Slurm does not say)
    """

    wall_clock: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
