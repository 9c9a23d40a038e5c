"""Delete association. DELETE /slurmdb/v0.0.38/association"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_removed_resp import OpenapiAssocsRemovedResp

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.38/association",
    answers={"200": OpenapiAssocsRemovedResp, "default": OpenapiAssocsRemovedResp},
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
) -> Request[OpenapiAssocsRemovedResp]:
    """Delete association.

    Args:
        cluster: Cluster name
        account: Account name
        user: User name
        partition: Partition Name
    """
    return OPERATION.request(query={"cluster": cluster, "account": account, "user": user, "partition": partition})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAssocsRemovedResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiAssocsRemovedResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAssocsRemovedResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiAssocsRemovedResp | None:
    return (await client.asend(request(**query))).parsed
