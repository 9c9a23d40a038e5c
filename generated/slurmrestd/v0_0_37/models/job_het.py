from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobHet(Model, kw_only=True):
    """Heterogeneous Job details (optional).

    Attributes:
        job_id: Parent HetJob id
        job_offset: Offset of this job to parent
    """

    job_id: int | None | Unset = UNSET
    job_offset: int | None | Unset = UNSET
