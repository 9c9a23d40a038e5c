from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepStepHet(Model, kw_only=True):
    """Heterogeneous job details.

    Attributes:
        component: Parent HetJob component id
    """

    component: int | None | Unset = UNSET
