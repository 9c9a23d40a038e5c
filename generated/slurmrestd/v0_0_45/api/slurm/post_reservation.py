"""Create or update a reservation. POST /slurm/v0.0.45/reservation"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_alloc_req import OpenapiReservationModResp, ReservationDescMsg

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.45/reservation",
    answers={"200": OpenapiReservationModResp, "default": OpenapiReservationModResp},
    body=ReservationDescMsg,
)


def request(*, body: ReservationDescMsg | Unset = UNSET) -> Request[OpenapiReservationModResp]:
    """Create or update a reservation.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: ReservationDescMsg | Unset = UNSET) -> Response[OpenapiReservationModResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: ReservationDescMsg | Unset = UNSET) -> OpenapiReservationModResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Sender, body: ReservationDescMsg | Unset = UNSET
) -> Response[OpenapiReservationModResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: ReservationDescMsg | Unset = UNSET) -> OpenapiReservationModResp | None:
    return (await client.asend(request(body=body))).parsed
