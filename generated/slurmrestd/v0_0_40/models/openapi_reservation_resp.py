from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import Uint32NoValStruct, Uint64NoValStruct
from .openapi_error import OpenapiError, OpenapiMeta, OpenapiWarning


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
        time: Integer number with flags
    """

    time: Uint32NoValStruct | Unset = UNSET


class ReservationInfo(Model, kw_only=True):
    """Slurm's `reservation_info`.

    Attributes:
        accounts: Comma separated list of permitted accounts
        burst_buffer: BurstBuffer
        core_count: CoreCnt
        end_time: Integer number with flags
        features: Features
        groups: Groups
        licenses: Licenses
        max_start_delay: MaxStartDelay in seconds
        name: ReservationName
        node_count: NodeCnt
        node_list: Nodes
        partition: PartitionName
        start_time: Integer number with flags
        watts: Integer number with flags
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
    watts: Uint32NoValStruct | Unset = UNSET
    tres: str | Unset = UNSET
    users: str | Unset = UNSET


class OpenapiReservationResp(Model, kw_only=True):
    """Slurm's `openapi_reservation_resp`.

    Attributes:
        last_update: Integer number with flags
    """

    reservations: list[ReservationInfo] | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
