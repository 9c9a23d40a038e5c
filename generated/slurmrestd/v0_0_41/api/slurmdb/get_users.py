"""Get user list. GET /slurmdb/v0.0.41/users/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiUsersResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.41/users/",
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
        default_wckey: CSV default wckey list
        with_assocs: With associations CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_coords: With coordinators CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_deleted: With deleted CRASHES slurmrestd: a text with "%n" ends slurmrestd.
        with_wckeys: With wckeys CRASHES slurmrestd: a text with "%n" ends slurmrestd.
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


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    return (await client.asend(request(**query))).parsed
