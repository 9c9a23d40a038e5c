"""Get instance list. GET /slurmdb/v0.0.41/instances/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiInstancesResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.41/instances/",
    answers={"200": OpenapiInstancesResp, "default": OpenapiInstancesResp},
)


class Query(TypedDict, total=False):
    cluster: list[str] | Unset
    extra: list[str] | Unset
    format_: str | Unset
    instance_id: list[str] | Unset
    instance_type: list[str] | Unset
    node_list: str | Unset
    time_end: str | Unset
    time_start: str | Unset


def request(
    *,
    cluster: list[str] | Unset = UNSET,
    extra: list[str] | Unset = UNSET,
    format_: str | Unset = UNSET,
    instance_id: list[str] | Unset = UNSET,
    instance_type: list[str] | Unset = UNSET,
    node_list: str | Unset = UNSET,
    time_end: str | Unset = UNSET,
    time_start: str | Unset = UNSET,
) -> Request[OpenapiInstancesResp]:
    """Get instance list.

    Args:
        cluster: CSV clusters list
        extra: CSV extra list
        format_: Ignored; process JSON manually to control output format Ignored by the server: the answer is the same.
        instance_id: CSV instance_id list
        instance_type: CSV instance_type list
        node_list: Ranged node string
        time_end: Begin or end of a period as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour).
        time_start: Begin or end of a period as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour).
    """
    return OPERATION.request(
        query={
            "cluster": cluster,
            "extra": extra,
            "format": format_,
            "instance_id": instance_id,
            "instance_type": instance_type,
            "node_list": node_list,
            "time_end": time_end,
            "time_start": time_start,
        }
    )


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiInstancesResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiInstancesResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiInstancesResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiInstancesResp | None:
    return (await client.asend(request(**query))).parsed
