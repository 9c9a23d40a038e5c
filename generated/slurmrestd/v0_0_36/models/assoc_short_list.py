from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocShortList(Model, kw_only=True):
    """Assigned associations.

    Attributes:
        root: (Slurm does not say)
    """

    root: AssocShort | Unset = UNSET


from .assoc_short import AssocShort  # noqa: E402
