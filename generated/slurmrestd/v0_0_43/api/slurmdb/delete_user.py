"""Delete user. DELETE /slurmdb/v0.0.43/user/{name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_add_cond_resp import OpenapiUsersRemovedResp

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.43/user/{name}",
    answers={"200": OpenapiUsersRemovedResp, "default": OpenapiUsersRemovedResp},
)


def request(name: str) -> Request[OpenapiUsersRemovedResp]:
    """Delete user.

    Args:
        name: User name
    """
    return OPERATION.request(path={"name": name})


def sync_detailed(name: str, *, client: Sender) -> Response[OpenapiUsersRemovedResp]:
    return client.send(request(name))


def sync(name: str, *, client: Sender) -> OpenapiUsersRemovedResp | None:
    return client.send(request(name)).parsed


async def asyncio_detailed(name: str, *, client: Sender) -> Response[OpenapiUsersRemovedResp]:
    return await client.asend(request(name))


async def asyncio(name: str, *, client: Sender) -> OpenapiUsersRemovedResp | None:
    return (await client.asend(request(name))).parsed
