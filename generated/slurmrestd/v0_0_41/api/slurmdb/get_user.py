"""Get user info. GET /slurmdb/v0.0.41/user/{name}"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_users_resp import OpenapiUsersResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.41/user/{name}",
    answers={"200": OpenapiUsersResp, "default": OpenapiUsersResp},
    patterns={"with_deleted": "^[^%]*$", "with_assocs": "^[^%]*$", "with_coords": "^[^%]*$", "with_wckeys": "^[^%]*$"},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    with_deleted: bool | Unset
    with_assocs: bool | Unset
    with_coords: bool | Unset
    with_wckeys: bool | Unset


def request(
    name: str,
    *,
    with_deleted: bool | Unset = UNSET,
    with_assocs: bool | Unset = UNSET,
    with_coords: bool | Unset = UNSET,
    with_wckeys: bool | Unset = UNSET,
) -> Request[OpenapiUsersResp]:
    """Get user info.

    Args:
        name: User name
        with_deleted: Include deleted users CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_assocs: Include associations CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_coords: Include coordinators CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_wckeys: Include wckeys CRASHES slurmrestd: a text with "%n" ends slurmrestd.
    """
    return OPERATION.request(
        path={"name": name},
        query={
            "with_deleted": with_deleted,
            "with_assocs": with_assocs,
            "with_coords": with_coords,
            "with_wckeys": with_wckeys,
        },
    )


def sync_detailed(name: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(name, **query))


def sync(name: str, *, client: Client, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(name, **query)).parsed


async def asyncio_detailed(name: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(name, **query))


async def asyncio(name: str, *, client: Client, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(name, **query))).parsed
