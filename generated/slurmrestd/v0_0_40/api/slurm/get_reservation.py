"""Get reservation info. GET /slurm/v0.0.40/reservation/{reservation_name}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_reservation_resp import OpenapiReservationResp

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.40/reservation/{reservation_name}",
    answers={"200": OpenapiReservationResp, "default": OpenapiReservationResp},
)


class Query(TypedDict, total=False):
    update_time: str | Unset


def request(reservation_name: str, *, update_time: str | Unset = UNSET) -> Request[OpenapiReservationResp]:
    """Get reservation info.

    Args:
        reservation_name: Reservation name
        update_time: A time as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour).
    """
    return OPERATION.request(path={"reservation_name": reservation_name}, query={"update_time": update_time})


def sync_detailed(reservation_name: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiReservationResp]:
    return client.send(request(reservation_name, **query))


def sync(reservation_name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiReservationResp | None:
    return client.send(request(reservation_name, **query)).parsed


async def asyncio_detailed(
    reservation_name: str, *, client: Sender, **query: Unpack[Query]
) -> Response[OpenapiReservationResp]:
    return await client.asend(request(reservation_name, **query))


async def asyncio(reservation_name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiReservationResp | None:
    return (await client.asend(request(reservation_name, **query))).parsed
