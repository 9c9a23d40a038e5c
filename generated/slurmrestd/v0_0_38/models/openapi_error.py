from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class OpenapiError(Model):
    """Slurm's `/components/schemas/openapi_error`.

    Attributes:
        error: error message
        error_number: Slurm internal error number
    """

    error: str | None | Unset = UNSET
    error_number: int | None | Unset = UNSET
