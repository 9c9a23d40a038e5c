from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosPreempt(Model, kw_only=True, rename={"list_": "list"}):
    """Preemption settings.

    Attributes:
        list_: List of preemptable QOS
        mode: List of preemption modes
        exempt_time: Grace period (s) before jobs can preempted
    """

    list_: list[str] | Unset = UNSET
    mode: list[str] | Unset = UNSET
    exempt_time: int | None | Unset = UNSET
