"""Delete node. DELETE /slurm/v0.0.40/node/{node_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_resp import OpenapiResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="DELETE", path="/slurm/v0.0.40/node/{node_name}", answers={"200": OpenapiResp, "default": OpenapiResp}
)


def request(node_name: str) -> Request[OpenapiResp]:
    """Delete node.

    Args:
        node_name: Node name
    """
    return OPERATION.request(path={"node_name": node_name})


def sync_detailed(node_name: str, *, client: Client) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(node_name))


def sync(node_name: str, *, client: Client) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(node_name)).parsed


async def asyncio_detailed(node_name: str, *, client: Client) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(node_name))


async def asyncio(node_name: str, *, client: Client) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(node_name))).parsed
