"""Get instance info. GET /slurmdb/v0.0.40/instance/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_instances_resp import OpenapiInstancesResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.40/instance/",
    answers={"200": OpenapiInstancesResp, "default": OpenapiInstancesResp},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

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
    """Get instance info.

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


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiInstancesResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiInstancesResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiInstancesResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiInstancesResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
