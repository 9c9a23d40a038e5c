from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class AcctGatherEnergy(Model, kw_only=True):
    """Slurm's `/components/schemas/acct_gather_energy`.

    Attributes:
        average_watts: Average power consumption, in watts
        base_consumed_energy: The energy consumed between when the node was powered on and the last time it was registered by slurmd, in joules
        consumed_energy: The energy consumed between the last time the node was registered by the slurmd daemon and the last node energy accounting sample, in joules
        current_watts: Integer number with flags
        previous_consumed_energy: Previous value of consumed_energy
        last_collected: Time when energy data was last retrieved (UNIX timestamp)
    """

    average_watts: int | Unset = UNSET
    base_consumed_energy: int | Unset = UNSET
    consumed_energy: int | Unset = UNSET
    current_watts: Uint32NoValStruct | Unset = UNSET
    previous_consumed_energy: int | Unset = UNSET
    last_collected: int | Unset = UNSET


from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
