from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTime(Model, kw_only=True):
    """Slurm's `/components/schemas/step_time`.

    Attributes:
        elapsed: Elapsed time in seconds
        end: (Slurm does not say)
        start: (Slurm does not say)
        suspended: Total time in suspended state in seconds
        system: (Slurm does not say)
        total: (Slurm does not say)
        user: (Slurm does not say)
    """

    elapsed: int | Unset = UNSET
    end: Uint64NoValStruct | Unset = UNSET
    start: Uint64NoValStruct | Unset = UNSET
    suspended: int | Unset = UNSET
    system: StepTimeSystem | Unset = UNSET
    total: StepTimeTotal | Unset = UNSET
    user: StepTimeUser | Unset = UNSET


from .step_time_system import StepTimeSystem  # noqa: E402
from .step_time_total import StepTimeTotal  # noqa: E402
from .step_time_user import StepTimeUser  # noqa: E402
from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
