"""Get account info. GET /slurmdb/v0.0.42/account/{account_name}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiAccountsResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.42/account/{account_name}",
    answers={"200": OpenapiAccountsResp, "default": OpenapiAccountsResp},
    patterns={"with_assocs": "^[^%]*$", "with_coords": "^[^%]*$", "with_deleted": "^[^%]*$"},
)


class Query(TypedDict, total=False):
    with_assocs: bool | Unset
    with_coords: bool | Unset
    with_deleted: bool | Unset


def request(
    account_name: str,
    *,
    with_assocs: bool | Unset = UNSET,
    with_coords: bool | Unset = UNSET,
    with_deleted: bool | Unset = UNSET,
) -> Request[OpenapiAccountsResp]:
    """Get account info.

    Args:
        account_name: Account name
        with_assocs: Include associations CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_coords: Include coordinators CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_deleted: Include deleted CRASHES slurmrestd: a text with "%n" ends slurmrestd.
    """
    return OPERATION.request(
        path={"account_name": account_name},
        query={"with_assocs": with_assocs, "with_coords": with_coords, "with_deleted": with_deleted},
    )


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
