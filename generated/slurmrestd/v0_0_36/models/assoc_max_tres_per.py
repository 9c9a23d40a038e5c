from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AssocMaxTresPer(Model, kw_only=True):
    """Max TRES per settings.

    Attributes:
        job: TRES list of attributes
        node: TRES list of attributes
    """

    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
