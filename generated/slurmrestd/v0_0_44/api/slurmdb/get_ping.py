"""Ping test. GET /slurmdb/v0.0.44/ping/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_slurmdbd_ping_resp import OpenapiSlurmdbdPingResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.44/ping/",
    answers={"200": OpenapiSlurmdbdPingResp, "default": OpenapiSlurmdbdPingResp},
)


def request() -> Request[OpenapiSlurmdbdPingResp]:
    """Ping test."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiSlurmdbdPingResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiSlurmdbdPingResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiSlurmdbdPingResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiSlurmdbdPingResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
