"""Get association list. GET /slurmdb/v0.0.38/associations"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_assocs_resp import OpenapiAssocsResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.38/associations",
    answers={"200": OpenapiAssocsResp, "default": OpenapiAssocsResp},
    commas=("cluster", "account", "user", "partition"),
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    cluster: str | list[str] | Unset
    account: str | list[str] | Unset
    user: str | list[str] | Unset
    partition: str | list[str] | Unset


def request(
    *,
    cluster: str | list[str] | Unset = UNSET,
    account: str | list[str] | Unset = UNSET,
    user: str | list[str] | Unset = UNSET,
    partition: str | list[str] | Unset = UNSET,
) -> Request[OpenapiAssocsResp]:
    """Get association list.

    Args:
        cluster: Cluster name
        account: Account name
        user: User name
        partition: Partition Name
    """
    return OPERATION.request(query={"cluster": cluster, "account": account, "user": user, "partition": partition})


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiAssocsResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiAssocsResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiAssocsResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiAssocsResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
