from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobHet(Model):
    """Slurm's `/components/schemas/job_het`.

    Attributes:
        job_id: Heterogeneous job ID, if applicable
        job_offset: (Slurm does not say)
    """

    job_id: int | Unset = UNSET
    job_offset: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
