"""Get all node info. GET /slurm/v0.0.36/nodes"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_nodes_resp import OpenapiNodesResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.36/nodes", answers={"200": OpenapiNodesResp, "default": OpenapiNodesResp}
)


def request() -> Request[OpenapiNodesResp]:
    """Get all node info."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiNodesResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiNodesResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiNodesResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiNodesResp | None:
    return (await client.asend(request())).parsed
