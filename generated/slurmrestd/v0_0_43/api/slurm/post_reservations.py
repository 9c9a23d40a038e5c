"""Create or update reservations. POST /slurm/v0.0.43/reservations/"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_alloc_req import OpenapiReservationModResp, ReservationModReq

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.43/reservations/",
    answers={"200": OpenapiReservationModResp, "default": OpenapiReservationModResp},
    body=ReservationModReq,
)


def request(*, body: ReservationModReq | Unset = UNSET) -> Request[OpenapiReservationModResp]:
    """Create or update reservations.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: ReservationModReq | Unset = UNSET) -> Response[OpenapiReservationModResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: ReservationModReq | Unset = UNSET) -> OpenapiReservationModResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Sender, body: ReservationModReq | Unset = UNSET
) -> Response[OpenapiReservationModResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: ReservationModReq | Unset = UNSET) -> OpenapiReservationModResp | None:
    return (await client.asend(request(body=body))).parsed
