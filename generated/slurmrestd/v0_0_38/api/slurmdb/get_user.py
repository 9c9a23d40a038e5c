"""Get user info. GET /slurmdb/v0.0.38/user/{name}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_removed_resp import OpenapiUsersResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.38/user/{name}", answers={"200": OpenapiUsersResp, "default": OpenapiUsersResp}
)


class Query(TypedDict, total=False):
    with_deleted: bool | Unset


def request(name: str, *, with_deleted: bool | Unset = UNSET) -> Request[OpenapiUsersResp]:
    """Get user info.

    Args:
        name: Slurm User Name
        with_deleted: Include deleted users. False by default.
    """
    return OPERATION.request(path={"name": name}, query={"with_deleted": with_deleted})


def sync_detailed(name: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    return client.send(request(name, **query))


def sync(name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    return client.send(request(name, **query)).parsed


async def asyncio_detailed(name: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiUsersResp]:
    return await client.asend(request(name, **query))


async def asyncio(name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiUsersResp | None:
    return (await client.asend(request(name, **query))).parsed
