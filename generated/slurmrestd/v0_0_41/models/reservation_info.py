from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ReservationInfo(Model, kw_only=True):
    """Slurm's `/components/schemas/reservation_info`.

    Attributes:
        accounts: Comma separated list of permitted accounts
        burst_buffer: BurstBuffer
        core_count: CoreCnt
        core_specializations: Reserved cores specification
        end_time: TRES value
        features: Features
        flags: Flags associated with the reservation
        groups: Groups
        licenses: Licenses
        max_start_delay: MaxStartDelay in seconds
        name: ReservationName
        node_count: NodeCnt
        node_list: Nodes
        partition: PartitionName
        purge_completed: (Slurm does not say)
        start_time: TRES value
        watts: 32 bit integer number with flags
        tres: Comma separated list of required TRES
        users: Comma separated list of permitted users
    """

    accounts: str | Unset = UNSET
    burst_buffer: str | Unset = UNSET
    core_count: int | Unset = UNSET
    core_specializations: list[ReservationCoreSpec] | Unset = UNSET
    end_time: Uint64NoValStruct | Unset = UNSET
    features: str | Unset = UNSET
    flags: list[str] | Unset = UNSET
    groups: str | Unset = UNSET
    licenses: str | Unset = UNSET
    max_start_delay: int | Unset = UNSET
    name: str | Unset = UNSET
    node_count: int | Unset = UNSET
    node_list: str | Unset = UNSET
    partition: str | Unset = UNSET
    purge_completed: ReservationInfoPurgeCompleted | Unset = UNSET
    start_time: Uint64NoValStruct | Unset = UNSET
    watts: Uint32NoValStruct3 | Unset = UNSET
    tres: str | Unset = UNSET
    users: str | Unset = UNSET


from .reservation_core_spec import ReservationCoreSpec  # noqa: E402
from .reservation_info_purge_completed import ReservationInfoPurgeCompleted  # noqa: E402
from .uint_32_no_val_struct_3 import Uint32NoValStruct3  # noqa: E402
from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
