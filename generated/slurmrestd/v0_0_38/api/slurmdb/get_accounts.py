"""Get account list. GET /slurmdb/v0.0.38/accounts"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_removed_resp import OpenapiAccountsResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.38/accounts", answers={"200": OpenapiAccountsResp, "default": OpenapiAccountsResp}
)


class Query(TypedDict, total=False):
    with_deleted: bool | Unset


def request(*, with_deleted: bool | Unset = UNSET) -> Request[OpenapiAccountsResp]:
    """Get account list.

    Args:
        with_deleted: Include deleted accounts. False by default.
    """
    return OPERATION.request(query={"with_deleted": with_deleted})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAccountsResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiAccountsResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAccountsResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiAccountsResp | None:
    return (await client.asend(request(**query))).parsed
