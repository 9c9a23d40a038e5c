from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class StepStepHet(Model):
    """Heterogeneous job details.

    Attributes:
        component: Parent HetJob component id
    """

    component: int | None | Unset = UNSET
