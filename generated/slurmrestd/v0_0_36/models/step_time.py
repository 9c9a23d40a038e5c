from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class StepTime(Model, kw_only=True):
    """Time properties.

    Attributes:
        elapsed: Total time elapsed
        end: Timestamp of when job ended
        start: Timestamp of when job started
        suspended: Timestamp of when job last suspended
        system: System time values
        total: System time values
        user: User land time values
    """

    elapsed: int | None | Unset = UNSET
    end: int | None | Unset = UNSET
    start: int | None | Unset = UNSET
    suspended: int | None | Unset = UNSET
    system: StepTimeSystem | Unset = UNSET
    total: StepTimeTotal | Unset = UNSET
    user: StepTimeUser | Unset = UNSET


from .step_time_system import StepTimeSystem  # noqa: E402
from .step_time_total import StepTimeTotal  # noqa: E402
from .step_time_user import StepTimeUser  # noqa: E402
