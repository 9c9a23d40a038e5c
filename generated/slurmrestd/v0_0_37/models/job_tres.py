from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobTres(Model, kw_only=True):
    """TRES settings.

    Attributes:
        allocated: TRES list of attributes
        requested: TRES list of attributes
    """

    allocated: list[Tres] | Unset = UNSET
    requested: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
