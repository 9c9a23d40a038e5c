from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiWarning(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_warning`.

    Attributes:
        description: Long form warning description
        source: Source of warning or where warning was first detected
    """

    description: str | Unset = UNSET
    source: str | Unset = UNSET
