"""Get user list. GET /slurmdb/v0.0.42/users/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_users_resp import OpenapiUsersResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.42/users/",
    answers={"200": OpenapiUsersResp, "default": OpenapiUsersResp},
    patterns={
        "with_assocs": "^[^%]*$",
        "with_coords": "^[^%]*$",
        "with_deleted": "^[^%]*$",
        "with_wckeys": "^[^%]*$",
        "without_defaults": "^[^%]*$",
    },
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    admin_level: str | Unset
    default_account: list[str] | Unset
    default_wckey: list[str] | Unset
    with_assocs: bool | Unset
    with_coords: bool | Unset
    with_deleted: bool | Unset
    with_wckeys: bool | Unset
    without_defaults: bool | Unset


def request(
    *,
    admin_level: str | Unset = UNSET,
    default_account: list[str] | Unset = UNSET,
    default_wckey: list[str] | Unset = UNSET,
    with_assocs: bool | Unset = UNSET,
    with_coords: bool | Unset = UNSET,
    with_deleted: bool | Unset = UNSET,
    with_wckeys: bool | Unset = UNSET,
    without_defaults: bool | Unset = UNSET,
) -> Request[OpenapiUsersResp]:
    """Get user list.

    Args:
        admin_level: Administrator level Known values: Not Set, None, Operator, Administrator.
        default_account: CSV default account list
        default_wckey: CSV default WCKey list
        with_assocs: With associations CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_coords: With coordinators CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_deleted: With deleted CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_wckeys: With WCKeys CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        without_defaults: Exclude defaults CRASHES slurmrestd: a text with "%n" ends slurmrestd. Ignored by the server: the answer is the same.
    """
    return OPERATION.request(
        query={
            "admin_level": admin_level,
            "default_account": default_account,
            "default_wckey": default_wckey,
            "with_assocs": with_assocs,
            "with_coords": with_coords,
            "with_deleted": with_deleted,
            "with_wckeys": with_wckeys,
            "without_defaults": without_defaults,
        }
    )


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
