from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxTresGroup(Model, kw_only=True):
    """TRES minutes of the association and its children.

    Attributes:
        minutes: TRES list of attributes
        active: TRES list of attributes
    """

    minutes: list[Tres] | Unset = UNSET
    active: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
