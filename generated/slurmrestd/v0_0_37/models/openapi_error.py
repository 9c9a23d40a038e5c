from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiError(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_error`.

    Attributes:
        errno: Slurm's error number as nodes, partitions and reservations spell it.
        error: Error message
        error_number: Slurm's error number.
        error_code: Slurm's error number as job submission spells it.
        description: What went wrong.
        source: The function of slurmrestd that reports it.
    """

    errno: int | None | Unset = UNSET
    error: str | None | Unset = UNSET
    error_number: int | Unset = UNSET
    error_code: int | Unset = UNSET
    description: str | Unset = UNSET
    source: str | Unset = UNSET
