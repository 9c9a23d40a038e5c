from __future__ import annotations

from ...model import UNSET, Model, Unset
from .openapi_error import OpenapiError
from .openapi_meta import OpenapiMeta


class ReservationInfoPurgeCompleted(Model, kw_only=True):
    """If PURGE_COMP flag is set the amount of seconds this reservation will sit idle until it is revoked.

    Attributes:
        time: amount of seconds this reservation will sit idle until it is revoked
    """

    time: int | None | Unset = UNSET


class ReservationInfo(Model, kw_only=True):
    """Slurm's `reservation_info`.

    Attributes:
        accounts: Allowed accounts
        burst_buffer: Reserved burst buffer
        core_count: Number of reserved cores
        core_spec_cnt: Number of reserved specialized cores
        end_time: End time of the reservation
        features: List of features
        flags: Reservation options
        groups: List of groups permitted to use the reserved nodes
        licenses: List of licenses
        max_start_delay: Maximum delay in which jobs outside of the reservation will be permitted to overlap once any jobs are queued for the reservation
        name: Reservationn name
        node_count: Count of nodes reserved
        node_list: List of reserved nodes
        partition: Partition
        purge_completed: If PURGE_COMP flag is set the amount of seconds this reservation will sit idle until it is revoked
        start_time: Start time of reservation
        watts: amount of power to reserve in watts
        tres: List of TRES
        users: List of users
    """

    accounts: str | None | Unset = UNSET
    burst_buffer: str | None | Unset = UNSET
    core_count: int | None | Unset = UNSET
    core_spec_cnt: int | None | Unset = UNSET
    end_time: int | None | Unset = UNSET
    features: str | None | Unset = UNSET
    flags: list[str] | Unset = UNSET
    groups: str | None | Unset = UNSET
    licenses: str | None | Unset = UNSET
    max_start_delay: int | None | Unset = UNSET
    name: str | None | Unset = UNSET
    node_count: int | None | Unset = UNSET
    node_list: str | None | Unset = UNSET
    partition: str | None | Unset = UNSET
    purge_completed: ReservationInfoPurgeCompleted | Unset = UNSET
    start_time: int | None | Unset = UNSET
    watts: int | None | Unset = UNSET
    tres: str | None | Unset = UNSET
    users: str | None | Unset = UNSET


class OpenapiReservationResp(Model, kw_only=True):
    """Slurm's `openapi_reservation_resp`.

    Attributes:
        errors: slurm errors
        reservations: reservation info
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    reservations: list[ReservationInfo] | Unset = UNSET
