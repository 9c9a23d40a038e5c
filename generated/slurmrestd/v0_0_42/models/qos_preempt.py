from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosPreempt(Model, kw_only=True, rename={"list_": "list"}):
    """Slurm's `/components/schemas/qos_preempt`.

    Attributes:
        list_: (Slurm does not say)
        mode: (Slurm does not say)
        exempt_time: (Slurm does not say)
    """

    list_: list[str] | Unset = UNSET
    mode: list[str] | Unset = UNSET
    exempt_time: Uint32NoValStruct | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
