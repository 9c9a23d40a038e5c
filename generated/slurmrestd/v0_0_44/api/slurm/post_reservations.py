"""Create or update reservations. POST /slurm/v0.0.44/reservations/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_reservation_mod_resp import OpenapiReservationModResp
from ...models.reservation_mod_req import ReservationModReq

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.44/reservations/",
    answers={"200": OpenapiReservationModResp, "default": OpenapiReservationModResp},
    body=ReservationModReq,
)


def request(*, body: ReservationModReq | Unset = UNSET) -> Request[OpenapiReservationModResp]:
    """Create or update reservations.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Client, body: ReservationModReq | Unset = UNSET) -> Response[OpenapiReservationModResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: ReservationModReq | Unset = UNSET) -> OpenapiReservationModResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Client, body: ReservationModReq | Unset = UNSET
) -> Response[OpenapiReservationModResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: ReservationModReq | Unset = UNSET) -> OpenapiReservationModResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
