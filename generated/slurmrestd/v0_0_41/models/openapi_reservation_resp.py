from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import OpenapiError, OpenapiWarning, Uint32NoValStruct, Uint64NoValStruct
from .openapi_meta import OpenapiMeta


class ReservationCoreSpec(Model, kw_only=True):
    """Slurm's `reservation_core_spec`.

    Attributes:
        node: Name of reserved node
        core: IDs of reserved cores
    """

    node: str | Unset = UNSET
    core: str | Unset = UNSET


class ReservationInfoPurgeCompleted(Model, kw_only=True):
    """Slurm's `reservation_info_purge_completed`.

    Attributes:
        time: Number of shares allocated
    """

    time: Uint32NoValStruct | Unset = UNSET


class Uint32NoValStruct3(Model, kw_only=True):
    """32 bit integer number with flags.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: int | Unset = UNSET


class ReservationInfo(Model, kw_only=True):
    """Slurm's `reservation_info`.

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


class OpenapiReservationResp(Model, kw_only=True):
    """Slurm's `openapi_reservation_resp`.

    Attributes:
        reservations: List of reservations
        last_update: TRES value
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    reservations: list[ReservationInfo] | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
