from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocDefault(Model, kw_only=True):
    """Slurm's `/components/schemas/assoc_default`.

    Attributes:
        qos: Default QOS
    """

    qos: str | Unset = UNSET
