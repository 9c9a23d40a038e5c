"""Get all node info. GET /slurm/v0.0.36/nodes"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_nodes_resp import OpenapiNodesResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.36/nodes", answers={"200": OpenapiNodesResp, "default": OpenapiNodesResp}
)


def request() -> Request[OpenapiNodesResp]:
    """Get all node info."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiNodesResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiNodesResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiNodesResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiNodesResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
