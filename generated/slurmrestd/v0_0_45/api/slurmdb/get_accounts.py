"""Get account list. GET /slurmdb/v0.0.45/accounts/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_accounts_resp import OpenapiAccountsResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.45/accounts/",
    answers={"200": OpenapiAccountsResp, "default": OpenapiAccountsResp},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

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


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiAccountsResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiAccountsResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiAccountsResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiAccountsResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
