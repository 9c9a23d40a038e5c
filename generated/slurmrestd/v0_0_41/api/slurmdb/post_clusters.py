"""Get cluster list. POST /slurmdb/v0.0.41/clusters/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_clusters_resp import OpenapiClustersResp
from ...models.openapi_resp import OpenapiResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.41/clusters/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiClustersResp,
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    update_time: str | Unset


def request(*, body: OpenapiClustersResp | Unset = UNSET, update_time: str | Unset = UNSET) -> Request[OpenapiResp]:
    """Get cluster list.

    Args:
        body: What to send.
        update_time: A time as sacct reads it (uts1764000000 for a timestamp, 2026-11-25T12:00:00, now-1hour). Refused by the server: a request has a body or a query.
    """
    return OPERATION.request(query={"update_time": update_time}, body=body)


def sync_detailed(
    *, client: Client, body: OpenapiClustersResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body, **query))


def sync(*, client: Client, body: OpenapiClustersResp | Unset = UNSET, **query: Unpack[Query]) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body, **query)).parsed


async def asyncio_detailed(
    *, client: Client, body: OpenapiClustersResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body, **query))


async def asyncio(
    *, client: Client, body: OpenapiClustersResp | Unset = UNSET, **query: Unpack[Query]
) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body, **query))).parsed
