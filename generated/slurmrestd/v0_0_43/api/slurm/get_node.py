"""Get node info. GET /slurm/v0.0.43/node/{node_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_nodes_resp import OpenapiNodesResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.43/node/{node_name}", answers={"200": OpenapiNodesResp, "default": OpenapiNodesResp}
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    update_time: str | Unset
    flags: list[str] | Unset


def request(
    node_name: str, *, update_time: str | Unset = UNSET, flags: list[str] | Unset = UNSET
) -> Request[OpenapiNodesResp]:
    """Get node info.

    Args:
        node_name: Node name
        update_time: Query jobs updated more recently than this time (UNIX timestamp) Ignored by the server: a single node is shown whenever it has changed.
        flags: What is shown. Without flags DETAIL is meant. With any others and without DETAIL, gres_used and gres_drained are empty. FUTURE also lists nodes in that state; MIXED gives nodes that are partly in use that state. Known values: ALL, DETAIL, MIXED, LOCAL, SIBLING, FEDERATION, FUTURE.
    """
    return OPERATION.request(path={"node_name": node_name}, query={"update_time": update_time, "flags": flags})


def sync_detailed(node_name: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiNodesResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(node_name, **query))


def sync(node_name: str, *, client: Client, **query: Unpack[Query]) -> OpenapiNodesResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(node_name, **query)).parsed


async def asyncio_detailed(node_name: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiNodesResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(node_name, **query))


async def asyncio(node_name: str, *, client: Client, **query: Unpack[Query]) -> OpenapiNodesResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(node_name, **query))).parsed
