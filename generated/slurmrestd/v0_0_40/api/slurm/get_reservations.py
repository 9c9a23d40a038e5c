"""Get all reservation info. GET /slurm/v0.0.40/reservations/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_reservation_resp import OpenapiReservationResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurm/v0.0.40/reservations/",
    answers={"200": OpenapiReservationResp, "default": OpenapiReservationResp},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    update_time: str | Unset


def request(*, update_time: str | Unset = UNSET) -> Request[OpenapiReservationResp]:
    """Get all reservation info.

    Args:
        update_time: Since when something must have changed (uts1764000000, or as sacct reads times). If anything has, everything is listed; else the answer is 304 without a body, or 200 with an empty list.
    """
    return OPERATION.request(query={"update_time": update_time})


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiReservationResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiReservationResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiReservationResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiReservationResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
