"""Get node info. GET /slurm/v0.0.45/node/{node_name}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_nodes_resp import OpenapiNodesResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.45/node/{node_name}", answers={"200": OpenapiNodesResp, "default": OpenapiNodesResp}
)


class Query(TypedDict, total=False):
    update_time: str | Unset
    flags: list[str] | Unset


def request(
    node_name: str, *, update_time: str | Unset = UNSET, flags: list[str] | Unset = UNSET
) -> Request[OpenapiNodesResp]:
    """Get node info.

    Args:
        node_name: Node name
        update_time: Query nodes updated more recently than this time (UNIX timestamp) Ignored by the server: a single node is shown whenever it has changed.
        flags: What is shown. Without flags DETAIL is meant. With any others and without DETAIL, gres_used and gres_drained are empty. FUTURE also lists nodes in that state; MIXED gives nodes that are partly in use that state. Known values: ALL, DETAIL, MIXED, LOCAL, SIBLING, FEDERATION, FUTURE.
    """
    return OPERATION.request(path={"node_name": node_name}, query={"update_time": update_time, "flags": flags})


def sync_detailed(node_name: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiNodesResp]:
    return client.send(request(node_name, **query))


def sync(node_name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiNodesResp | None:
    return client.send(request(node_name, **query)).parsed


async def asyncio_detailed(node_name: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiNodesResp]:
    return await client.asend(request(node_name, **query))


async def asyncio(node_name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiNodesResp | None:
    return (await client.asend(request(node_name, **query))).parsed
