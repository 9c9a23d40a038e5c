from __future__ import annotations

from ...model import UNSET, Model, Unset


class SlurmdbError(Model, kw_only=True):
    """Slurm's `slurmdb_error`.

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


class OpenapiError(Model, kw_only=True):
    """Slurm's `openapi_error`.

    Attributes:
        error: error message
        error_number: Slurm's error number.
        error_code: Slurm's error number as job submission spells it.
        errno: Slurm's error number as nodes, partitions and reservations spell it.
        description: What went wrong.
        source: The function of slurmrestd that reports it.
    """

    error: str | Unset = UNSET
    error_number: int | Unset = UNSET
    error_code: int | Unset = UNSET
    errno: int | Unset = UNSET
    description: str | Unset = UNSET
    source: str | Unset = UNSET
