"""Get all node info. GET /slurm/v0.0.37/nodes"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_nodes_resp import OpenapiNodesResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.37/nodes", answers={"200": OpenapiNodesResp, "default": OpenapiNodesResp}
)


class Query(TypedDict, total=False):
    update_time: int | Unset


def request(*, update_time: int | Unset = UNSET) -> Request[OpenapiNodesResp]:
    """Get all node info.

    Args:
        update_time: Filter if changed since update_time. Use of this parameter can result in faster replies.
    """
    return OPERATION.request(query={"update_time": update_time})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiNodesResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiNodesResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiNodesResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiNodesResp | None:
    return (await client.asend(request(**query))).parsed
