"""Ping test. GET /slurmdb/v0.0.45/ping/"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_slurmdbd_ping_resp import OpenapiSlurmdbdPingResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.45/ping/",
    answers={"200": OpenapiSlurmdbdPingResp, "default": OpenapiSlurmdbdPingResp},
)


def request() -> Request[OpenapiSlurmdbdPingResp]:
    """Ping test."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiSlurmdbdPingResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiSlurmdbdPingResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiSlurmdbdPingResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiSlurmdbdPingResp | None:
    return (await client.asend(request())).parsed
