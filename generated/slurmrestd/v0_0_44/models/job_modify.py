from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobModify(Model, kw_only=True):
    """Slurm's `/components/schemas/job_modify`.

    Attributes:
        comment: (Slurm does not say)
        derived_exit_code: (Slurm does not say)
        extra: Arbitrary string used for node filtering if extra constraints are enabled
        tres: (Slurm does not say)
        wckey: Workload characterization key
    """

    comment: JobModifyComment | Unset = UNSET
    derived_exit_code: JobModifyExitCode | Unset = UNSET
    extra: str | Unset = UNSET
    tres: JobModifyTres | Unset = UNSET
    wckey: str | Unset = UNSET


from .job_modify_comment import JobModifyComment  # noqa: E402
from .job_modify_exit_code import JobModifyExitCode  # noqa: E402
from .job_modify_tres import JobModifyTres  # noqa: E402
