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
    """Slurm's `reservation_info_purge_completed`."""

    time: Uint32NoValStruct | Unset = UNSET


class ReservationInfo(Model, kw_only=True):
    """Slurm's `reservation_info`.

    Attributes:
        accounts: Comma-separated list of permitted accounts
        burst_buffer: BurstBuffer - Burst buffer resources reserved
        core_count: CoreCnt - Number of cores reserved
        features: Features - Expression describing the reservation's required node features
        flags: Flags associated with this reservation
        groups: Groups - Comma-separated list of permitted groups
        licenses: Licenses - Comma-separated list of licenses reserved
        max_start_delay: MaxStartDelay - Maximum time an eligible job not requesting this reservation can delay a job requesting it in seconds
        name: ReservationName - Name of the reservation
        node_count: NodeCnt - Number of nodes reserved
        node_list: Nodes - Comma-separated list of node names and/or node ranges reserved
        partition: PartitionName - Partition used to reserve nodes from
        tres: Comma-separated list of required TRES
        users: Comma-separated list of permitted users
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
    """Slurm's `openapi_reservation_resp`."""

    reservations: list[ReservationInfo] | Unset = UNSET
    last_update: Uint64NoValStruct | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
