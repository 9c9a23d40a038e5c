"""Get cluster list. GET /slurmdb/v0.0.40/clusters/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_clusters_resp import OpenapiClustersResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.40/clusters/",
    answers={"200": OpenapiClustersResp, "default": OpenapiClustersResp},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    update_time: str | Unset


def request(*, update_time: str | Unset = UNSET) -> Request[OpenapiClustersResp]:
    """Get cluster list.

    Args:
        update_time: A time as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour). Ignored by the server: a warning says "Ignoring unknown field".
    """
    return OPERATION.request(query={"update_time": update_time})


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiClustersResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiClustersResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiClustersResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiClustersResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
