from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class OpenapiWarning(Model):
    """Slurm's `/components/schemas/openapi_warning`.

    Attributes:
        description: Long form warning description
        source: Source of warning or where warning was first detected
    """

    description: str | Unset = UNSET
    source: str | Unset = UNSET
