"""Get association info. GET /slurmdb/v0.0.37/association"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_removed_resp import OpenapiAssocsResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.37/association", answers={"200": OpenapiAssocsResp, "default": OpenapiAssocsResp}
)


class Query(TypedDict, total=False):
    cluster: str | Unset
    account: str | Unset
    user: str | Unset
    partition: str | Unset


def request(
    *,
    cluster: str | Unset = UNSET,
    account: str | Unset = UNSET,
    user: str | Unset = UNSET,
    partition: str | Unset = UNSET,
) -> Request[OpenapiAssocsResp]:
    """Get association info.

    Args:
        cluster: Cluster name
        account: Account name
        user: User name
        partition: Partition Name
    """
    return OPERATION.request(query={"cluster": cluster, "account": account, "user": user, "partition": partition})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAssocsResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiAssocsResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAssocsResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiAssocsResp | None:
    return (await client.asend(request(**query))).parsed
