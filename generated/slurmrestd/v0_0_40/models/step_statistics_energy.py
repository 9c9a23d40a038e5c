from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepStatisticsEnergy(Model, kw_only=True):
    """Slurm's `/components/schemas/step_statistics_energy`.

    Attributes:
        consumed: Integer number with flags
    """

    consumed: Uint64NoValStruct | Unset = UNSET


from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
