"""Get TRES info. GET /slurmdb/v0.0.41/tres/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_tres_resp import OpenapiTresResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.41/tres/", answers={"200": OpenapiTresResp, "default": OpenapiTresResp}
)


def request() -> Request[OpenapiTresResp]:
    """Get TRES info."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiTresResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiTresResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiTresResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiTresResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
