from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobHet(Model, kw_only=True):
    """Heterogeneous Job details (optional).

    Attributes:
        job_id: Parent HetJob id
        job_offset: Offset of this job to parent
    """

    job_id: JobHetJobId | Unset = UNSET
    job_offset: JobHetJobOffset | Unset = UNSET


from .job_het_job_id import JobHetJobId  # noqa: E402
from .job_het_job_offset import JobHetJobOffset  # noqa: E402
