"""Get cluster list. GET /slurmdb/v0.0.37/clusters"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_clusters_resp import OpenapiClustersResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.37/clusters", answers={"200": OpenapiClustersResp, "default": OpenapiClustersResp}
)


def request() -> Request[OpenapiClustersResp]:
    """Get cluster list."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiClustersResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiClustersResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiClustersResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiClustersResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
