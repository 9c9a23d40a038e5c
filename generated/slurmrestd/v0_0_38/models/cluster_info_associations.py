from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class ClusterInfoAssociations(Model):
    """Information about associations.

    Attributes:
        root: (Slurm does not say)
    """

    root: AssocShort | None | Unset = UNSET


from .assoc_short import AssocShort  # noqa: E402
