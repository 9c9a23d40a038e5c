from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepCPURequestedFrequency(Model, kw_only=True):
    """Slurm's `/components/schemas/step_CPU_requested_frequency`.

    Attributes:
        min: (Slurm does not say)
        max: (Slurm does not say)
    """

    min: Uint32NoValStruct | Unset = UNSET
    max: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
