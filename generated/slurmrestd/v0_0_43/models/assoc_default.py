from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocDefault(Model):
    """Slurm's `/components/schemas/assoc_default`.

    Attributes:
        qos: Default QOS
    """

    qos: str | Unset = UNSET
