"""Ping test. GET /slurm/v0.0.38/ping"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_ping_array_resp import OpenapiPingArrayResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.38/ping", answers={"200": OpenapiPingArrayResp, "default": OpenapiPingArrayResp}
)


def request() -> Request[OpenapiPingArrayResp]:
    """Ping test."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiPingArrayResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiPingArrayResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiPingArrayResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiPingArrayResp | None:
    return (await client.asend(request())).parsed
