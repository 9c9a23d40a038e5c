"""Update node properties. POST /slurm/v0.0.41/node/{node_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_resp import OpenapiResp
from ...models.update_node_msg import UpdateNodeMsg

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.41/node/{node_name}",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=UpdateNodeMsg,
    ignored={"name": "the name in the path counts."},
)


def request(node_name: str, *, body: UpdateNodeMsg | Unset = UNSET) -> Request[OpenapiResp]:
    """Update node properties.

    The name in the path counts; that in the body is ignored.

    Args:
        node_name: Node name
        body: What to send.
    """
    return OPERATION.request(path={"node_name": node_name}, body=body)


def sync_detailed(node_name: str, *, client: Client, body: UpdateNodeMsg | Unset = UNSET) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(node_name, body=body))


def sync(node_name: str, *, client: Client, body: UpdateNodeMsg | Unset = UNSET) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(node_name, body=body)).parsed


async def asyncio_detailed(
    node_name: str, *, client: Client, body: UpdateNodeMsg | Unset = UNSET
) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(node_name, body=body))


async def asyncio(node_name: str, *, client: Client, body: UpdateNodeMsg | Unset = UNSET) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(node_name, body=body))).parsed
