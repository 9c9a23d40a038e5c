"""Delete node. DELETE /slurm/v0.0.42/node/{node_name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="DELETE", path="/slurm/v0.0.42/node/{node_name}", answers={"200": OpenapiResp, "default": OpenapiResp}
)


def request(node_name: str) -> Request[OpenapiResp]:
    """Delete node.

    Args:
        node_name: Node name
    """
    return OPERATION.request(path={"node_name": node_name})


def sync_detailed(node_name: str, *, client: Sender) -> Response[OpenapiResp]:
    return client.send(request(node_name))


def sync(node_name: str, *, client: Sender) -> OpenapiResp | None:
    return client.send(request(node_name)).parsed


async def asyncio_detailed(node_name: str, *, client: Sender) -> Response[OpenapiResp]:
    return await client.asend(request(node_name))


async def asyncio(node_name: str, *, client: Sender) -> OpenapiResp | None:
    return (await client.asend(request(node_name))).parsed
