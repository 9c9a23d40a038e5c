"""Request slurmctld reconfigure. GET /slurm/v0.0.41/reconfigure/"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.41/reconfigure/", answers={"200": OpenapiResp, "default": OpenapiResp}, effects=True
)


def request() -> Request[OpenapiResp]:
    """Request slurmctld reconfigure.

    Changes something although it is a GET: sent twice, it may be done twice (request slurmctld reconfigure).

    """
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiResp | None:
    return (await client.asend(request())).parsed
