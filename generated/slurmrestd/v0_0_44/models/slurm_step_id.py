from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint32NoValStruct


class SlurmStepId(Model, kw_only=True):
    """Slurm's `slurm_step_id`.

    Attributes:
        sluid: SLUID (Slurm Lexicographically-sortable Unique ID)
        step_id: Job step ID
    """

    sluid: str | Unset = UNSET
    job_id: Uint32NoValStruct | Unset = UNSET
    step_het_component: Uint32NoValStruct | Unset = UNSET
    step_id: str | Unset = UNSET
