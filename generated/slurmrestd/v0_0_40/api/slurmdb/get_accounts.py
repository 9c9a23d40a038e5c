"""Get account list. GET /slurmdb/v0.0.40/accounts/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiAccountsResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.40/accounts/",
    answers={"200": OpenapiAccountsResp, "default": OpenapiAccountsResp},
)


class Query(TypedDict, total=False):
    description: list[str] | Unset
    with_assocs: bool | Unset
    with_coords: bool | Unset
    with_deleted: bool | Unset


def request(
    *,
    description: list[str] | Unset = UNSET,
    with_assocs: bool | Unset = UNSET,
    with_coords: bool | Unset = UNSET,
    with_deleted: bool | Unset = UNSET,
) -> Request[OpenapiAccountsResp]:
    """Get account list.

    Args:
        description: CSV description list
        with_assocs: Include associations
        with_coords: Include coordinators
        with_deleted: Include deleted accounts
    """
    return OPERATION.request(
        query={
            "description": description,
            "with_assocs": with_assocs,
            "with_coords": with_coords,
            "with_deleted": with_deleted,
        }
    )


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAccountsResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiAccountsResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiAccountsResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiAccountsResp | None:
    return (await client.asend(request(**query))).parsed
