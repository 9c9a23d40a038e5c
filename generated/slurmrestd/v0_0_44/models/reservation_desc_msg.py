from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ReservationDescMsg(Model, kw_only=True):
    """Slurm's `/components/schemas/reservation_desc_msg`.

    Attributes:
        accounts: (Slurm does not say)
        burst_buffer: BurstBuffer
        comment: Arbitrary string Not shown in answers: no field of a reservation has it.
        core_count: (Slurm does not say)
        duration: (Slurm does not say)
        end_time: (Slurm does not say)
        features: Requested node features. Multiple values may be "&" separated if all features are required (AND operation) or separated by "|" if any of the specified features are required (OR operation). Parenthesis are also supported for features to be ANDed together with counts of nodes having the specified features.
        flags: Flags associated with this reservation. Note, to remove flags use "NO_" prefixed flag excluding NO_HOLD_JOBS_AFTER_END
        groups: (Slurm does not say)
        licenses: (Slurm does not say)
        max_start_delay: (Slurm does not say)
        name: ReservationName
        node_count: (Slurm does not say)
        node_list: (Slurm does not say)
        partition: Partition used to reserve nodes from. This will attempt to allocate all nodes in the specified partition unless you request fewer resources than are available with core_cnt, node_cnt or tres.
        purge_completed: (Slurm does not say)
        start_time: (Slurm does not say)
        tres: (Slurm does not say)
        users: (Slurm does not say)
    """

    accounts: list[str] | Unset = UNSET
    burst_buffer: str | Unset = UNSET
    comment: str | Unset = UNSET
    core_count: Uint32NoValStruct | Unset = UNSET
    duration: Uint32NoValStruct | Unset = UNSET
    end_time: Uint64NoValStruct | Unset = UNSET
    features: str | Unset = UNSET
    flags: list[str] | Unset = UNSET
    groups: list[str] | Unset = UNSET
    licenses: list[str] | Unset = UNSET
    max_start_delay: Uint32NoValStruct | Unset = UNSET
    name: str | Unset = UNSET
    node_count: Uint32NoValStruct | Unset = UNSET
    node_list: list[str] | Unset = UNSET
    partition: str | Unset = UNSET
    purge_completed: ReservationDescMsgPurgeCompleted | Unset = UNSET
    start_time: Uint64NoValStruct | Unset = UNSET
    tres: list[Tres] | Unset = UNSET
    users: list[str] | Unset = UNSET


from .reservation_desc_msg_purge_completed import ReservationDescMsgPurgeCompleted  # noqa: E402
from .tres import Tres  # noqa: E402
from .uint_32_no_val_struct import Uint32NoValStruct  # noqa: E402
from .uint_64_no_val_struct import Uint64NoValStruct  # noqa: E402
