"""Get user list. GET /slurmdb/v0.0.38/users"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_removed_resp import OpenapiUsersResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.38/users", answers={"200": OpenapiUsersResp, "default": OpenapiUsersResp}
)


class Query(TypedDict, total=False):
    with_deleted: bool | Unset


def request(*, with_deleted: bool | Unset = UNSET) -> Request[OpenapiUsersResp]:
    """Get user list.

    Args:
        with_deleted: Include deleted users. False by default.
    """
    return OPERATION.request(query={"with_deleted": with_deleted})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    return (await client.asend(request(**query))).parsed
