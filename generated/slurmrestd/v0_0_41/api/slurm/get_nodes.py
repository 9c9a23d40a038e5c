"""Get node(s) info. GET /slurm/v0.0.41/nodes/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_nodes_resp import OpenapiNodesResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.41/nodes/", answers={"200": OpenapiNodesResp, "default": OpenapiNodesResp}
)


class Query(TypedDict, total=False):
    update_time: str | Unset
    flags: list[str] | Unset


def request(*, update_time: str | Unset = UNSET, flags: list[str] | Unset = UNSET) -> Request[OpenapiNodesResp]:
    """Get node(s) info.

    Args:
        update_time: Since when something must have changed (uts1764000000, or as sacct reads times). If anything has, everything is listed; else the answer is 304 without a body, or 200 with an empty list.
        flags: What is shown. Without flags DETAIL is meant. With any others and without DETAIL, gres_used and gres_drained are empty. FUTURE also lists nodes in that state; MIXED gives nodes that are partly in use that state.
    """
    return OPERATION.request(query={"update_time": update_time, "flags": flags})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiNodesResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiNodesResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiNodesResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiNodesResp | None:
    return (await client.asend(request(**query))).parsed
