from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ClusterInfoAssociations(Model, kw_only=True):
    """Information about associations.

    Attributes:
        root: (Slurm does not say)
    """

    root: AssocShort | None | Unset = UNSET


from .assoc_short import AssocShort  # noqa: E402
