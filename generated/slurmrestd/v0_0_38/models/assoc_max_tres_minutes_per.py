from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class AssocMaxTresMinutesPer(Model):
    """Max TRES minutes per settings.

    Attributes:
        job: TRES list of attributes
    """

    job: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
