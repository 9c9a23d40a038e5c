from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMin(Model):
    """Slurm's `/components/schemas/assoc_min`.

    Attributes:
        priority_threshold: (Slurm does not say)
    """

    priority_threshold: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
