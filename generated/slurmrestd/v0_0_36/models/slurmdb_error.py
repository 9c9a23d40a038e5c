from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SlurmdbError(Model, kw_only=True):
    """Slurm's `/components/schemas/slurmdb_error`.

    Attributes:
        error_number: Slurm's error number.
        error: What Slurm says of the number.
        source: The function of slurmrestd that reports it.
        description: What went wrong.
        field: The part of the request that is wrong.
    """

    error_number: int | Unset = UNSET
    error: str | None | Unset = UNSET
    source: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    field: str | Unset = UNSET
