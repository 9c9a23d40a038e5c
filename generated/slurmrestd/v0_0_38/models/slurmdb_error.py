from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class SlurmdbError(Model, kw_only=True):
    """Slurm's `/components/schemas/slurmdb_error`.

    Attributes:
        error_number: Slurm internal error number
        error: Error message
        source: Where error occured in the source
        description: Explaination of cause of error
        field: The part of the request that is wrong.
    """

    error_number: int | None | Unset = UNSET
    error: str | None | Unset = UNSET
    source: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    field: str | Unset = UNSET
