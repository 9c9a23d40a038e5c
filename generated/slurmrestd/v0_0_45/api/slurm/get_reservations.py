"""Get all reservation info. GET /slurm/v0.0.45/reservations/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_reservation_resp import OpenapiReservationResp

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.45/reservations/",
    answers={"200": OpenapiReservationResp, "default": OpenapiReservationResp},
)


class Query(TypedDict, total=False):
    update_time: str | Unset


def request(*, update_time: str | Unset = UNSET) -> Request[OpenapiReservationResp]:
    """Get all reservation info.

    Args:
        update_time: Since when something must have changed (UNIX timestamp). If anything has, everything is listed; else the answer is 304 without a body, or 200 with an empty list.
    """
    return OPERATION.request(query={"update_time": update_time})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiReservationResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiReservationResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiReservationResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiReservationResp | None:
    return (await client.asend(request(**query))).parsed
