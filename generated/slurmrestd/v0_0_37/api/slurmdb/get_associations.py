"""Get association list. GET /slurmdb/v0.0.37/associations"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_assocs_resp import OpenapiAssocsResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.37/associations", answers={"200": OpenapiAssocsResp, "default": OpenapiAssocsResp}
)


def request() -> Request[OpenapiAssocsResp]:
    """Get association list."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiAssocsResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiAssocsResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiAssocsResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiAssocsResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
