"""Delete a reservation. DELETE /slurm/v0.0.44/reservation/{reservation_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_resp import OpenapiResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="DELETE",
    path="/slurm/v0.0.44/reservation/{reservation_name}",
    answers={"200": OpenapiResp, "default": OpenapiResp},
)


def request(reservation_name: str) -> Request[OpenapiResp]:
    """Delete a reservation.

    Args:
        reservation_name: Reservation name
    """
    return OPERATION.request(path={"reservation_name": reservation_name})


def sync_detailed(reservation_name: str, *, client: Client) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(reservation_name))


def sync(reservation_name: str, *, client: Client) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(reservation_name)).parsed


async def asyncio_detailed(reservation_name: str, *, client: Client) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(reservation_name))


async def asyncio(reservation_name: str, *, client: Client) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(reservation_name))).parsed
