from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepTresRequested(Model):
    """TRES requested for job.

    Attributes:
        average: TRES list of attributes
        max: TRES list of attributes
        min: TRES list of attributes
        total: TRES list of attributes
    """

    average: list[Tres] | Unset = UNSET
    max: list[Tres] | Unset = UNSET
    min: list[Tres] | Unset = UNSET
    total: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
