"""Get account list. GET /slurmdb/v0.0.43/accounts/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiAccountsResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.43/accounts/",
    answers={"200": OpenapiAccountsResp, "default": OpenapiAccountsResp},
)


class Query(TypedDict, total=False):
    description: list[str] | Unset
    deleted: bool | Unset
    with_associations: bool | Unset
    with_coordinators: bool | Unset
    no_users_are_coords: bool | Unset
    users_are_coords: bool | Unset


def request(
    *,
    description: list[str] | Unset = UNSET,
    deleted: bool | Unset = UNSET,
    with_associations: bool | Unset = UNSET,
    with_coordinators: bool | Unset = UNSET,
    no_users_are_coords: bool | Unset = UNSET,
    users_are_coords: bool | Unset = UNSET,
) -> Request[OpenapiAccountsResp]:
    """Get account list.

    Args:
        description: CSV description list
        deleted: include deleted associations
        with_associations: query includes associations
        with_coordinators: query includes coordinators
        no_users_are_coords: Only accounts whose users all are (or are not) coordinators.
        users_are_coords: Only accounts whose users all are (or are not) coordinators.
    """
    return OPERATION.request(
        query={
            "description": description,
            "DELETED": deleted,
            "WithAssociations": with_associations,
            "WithCoordinators": with_coordinators,
            "NoUsersAreCoords": no_users_are_coords,
            "UsersAreCoords": users_are_coords,
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
