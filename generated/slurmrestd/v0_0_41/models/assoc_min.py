from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMin(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_min`.

    Attributes:
        priority_threshold: Number of shares allocated
    """

    priority_threshold: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
