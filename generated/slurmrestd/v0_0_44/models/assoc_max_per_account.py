from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxPerAccount(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_max_per_account`.

    Attributes:
        wall_clock: (Slurm does not say)
    """

    wall_clock: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
