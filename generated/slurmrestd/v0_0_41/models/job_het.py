from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobHet(Model, kw_only=True):
    """Slurm's `/components/schemas/job_het`.

    Attributes:
        job_id: Heterogeneous job ID, if applicable
        job_offset: Number of shares allocated
    """

    job_id: int | Unset = UNSET
    job_offset: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
