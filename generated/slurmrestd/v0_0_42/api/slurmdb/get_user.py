"""Get user info. GET /slurmdb/v0.0.42/user/{name}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiUsersResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.42/user/{name}",
    answers={"200": OpenapiUsersResp, "default": OpenapiUsersResp},
    patterns={"with_deleted": "^[^%]*$", "with_assocs": "^[^%]*$", "with_coords": "^[^%]*$", "with_wckeys": "^[^%]*$"},
)


class Query(TypedDict, total=False):
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
        with_wckeys: Include WCKeys CRASHES slurmrestd: a text with "%n" ends slurmrestd.
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


def sync_detailed(name: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    return client.send(request(name, **query))


def sync(name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    return client.send(request(name, **query)).parsed


async def asyncio_detailed(name: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    return await client.asend(request(name, **query))


async def asyncio(name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    return (await client.asend(request(name, **query))).parsed
