"""Get node info. GET /slurm/v0.0.36/node/{node_name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_nodes_resp import OpenapiNodesResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.36/node/{node_name}", answers={"200": OpenapiNodesResp, "default": OpenapiNodesResp}
)


def request(node_name: str) -> Request[OpenapiNodesResp]:
    """Get node info.

    Args:
        node_name: Slurm Node Name
    """
    return OPERATION.request(path={"node_name": node_name})


def sync_detailed(node_name: str, *, client: Sender) -> Response[OpenapiNodesResp]:
    return client.send(request(node_name))


def sync(node_name: str, *, client: Sender) -> OpenapiNodesResp | None:
    return client.send(request(node_name)).parsed


async def asyncio_detailed(node_name: str, *, client: Sender) -> Response[OpenapiNodesResp]:
    return await client.asend(request(node_name))


async def asyncio(node_name: str, *, client: Sender) -> OpenapiNodesResp | None:
    return (await client.asend(request(node_name))).parsed
