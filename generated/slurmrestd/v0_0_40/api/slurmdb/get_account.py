"""Get account info. GET /slurmdb/v0.0.40/account/{account_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_accounts_resp import OpenapiAccountsResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.40/account/{account_name}",
    answers={"200": OpenapiAccountsResp, "default": OpenapiAccountsResp},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

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
        with_assocs: Include associations
        with_coords: Include coordinators
        with_deleted: Include deleted
    """
    return OPERATION.request(
        path={"account_name": account_name},
        query={"with_assocs": with_assocs, "with_coords": with_coords, "with_deleted": with_deleted},
    )


def sync_detailed(account_name: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiAccountsResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(account_name, **query))


def sync(account_name: str, *, client: Client, **query: Unpack[Query]) -> OpenapiAccountsResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(account_name, **query)).parsed


async def asyncio_detailed(
    account_name: str, *, client: Client, **query: Unpack[Query]
) -> Response[OpenapiAccountsResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(account_name, **query))


async def asyncio(account_name: str, *, client: Client, **query: Unpack[Query]) -> OpenapiAccountsResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(account_name, **query))).parsed
