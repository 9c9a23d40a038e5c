from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiError(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_error`.

    Attributes:
        description: Long form error description
        error_number: Slurm numeric error identifier
        error: Short form error description
        source: Source of error or where error was first detected
    """

    description: str | Unset = UNSET
    error_number: int | Unset = UNSET
    error: str | Unset = UNSET
    source: str | Unset = UNSET
