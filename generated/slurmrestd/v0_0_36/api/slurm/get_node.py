"""Get node info. GET /slurm/v0.0.36/node/{node_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_nodes_resp import OpenapiNodesResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.36/node/{node_name}", answers={"200": OpenapiNodesResp, "default": OpenapiNodesResp}
)


def request(node_name: str) -> Request[OpenapiNodesResp]:
    """Get node info.

    Args:
        node_name: Slurm Node Name
    """
    return OPERATION.request(path={"node_name": node_name})


def sync_detailed(node_name: str, *, client: Client) -> Response[OpenapiNodesResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(node_name))


def sync(node_name: str, *, client: Client) -> OpenapiNodesResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(node_name)).parsed


async def asyncio_detailed(node_name: str, *, client: Client) -> Response[OpenapiNodesResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(node_name))


async def asyncio(node_name: str, *, client: Client) -> OpenapiNodesResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(node_name))).parsed
