"""Delete a reservation. DELETE /slurm/v0.0.43/reservation/{reservation_name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="DELETE",
    path="/slurm/v0.0.43/reservation/{reservation_name}",
    answers={"200": OpenapiResp, "default": OpenapiResp},
)


def request(reservation_name: str) -> Request[OpenapiResp]:
    """Delete a reservation.

    Args:
        reservation_name: Reservation name
    """
    return OPERATION.request(path={"reservation_name": reservation_name})


def sync_detailed(reservation_name: str, *, client: Sender) -> Response[OpenapiResp]:
    return client.send(request(reservation_name))


def sync(reservation_name: str, *, client: Sender) -> OpenapiResp | None:
    return client.send(request(reservation_name)).parsed


async def asyncio_detailed(reservation_name: str, *, client: Sender) -> Response[OpenapiResp]:
    return await client.asend(request(reservation_name))


async def asyncio(reservation_name: str, *, client: Sender) -> OpenapiResp | None:
    return (await client.asend(request(reservation_name))).parsed
