"""Get account info. GET /slurmdb/v0.0.38/account/{account_name}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_removed_resp import OpenapiAccountsResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.38/account/{account_name}",
    answers={"200": OpenapiAccountsResp, "default": OpenapiAccountsResp},
)


class Query(TypedDict, total=False):
    with_deleted: bool | Unset


def request(account_name: str, *, with_deleted: bool | Unset = UNSET) -> Request[OpenapiAccountsResp]:
    """Get account info.

    Args:
        account_name: Slurm Account Name
        with_deleted: Include deleted accounts. False by default.
    """
    return OPERATION.request(path={"account_name": account_name}, query={"with_deleted": with_deleted})


def sync_detailed(account_name: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAccountsResp]:
    return client.send(request(account_name, **query))


def sync(account_name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiAccountsResp | None:
    return client.send(request(account_name, **query)).parsed


async def asyncio_detailed(
    account_name: str, *, client: Sender, **query: Unpack[Query]
) -> Response[OpenapiAccountsResp]:
    return await client.asend(request(account_name, **query))


async def asyncio(account_name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiAccountsResp | None:
    return (await client.asend(request(account_name, **query))).parsed
