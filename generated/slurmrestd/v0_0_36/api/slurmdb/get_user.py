"""Get user info. GET /slurmdb/v0.0.36/user/{name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiUsersResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.36/user/{name}", answers={"200": OpenapiUsersResp, "default": OpenapiUsersResp}
)


def request(name: str) -> Request[OpenapiUsersResp]:
    """Get user info.

    Args:
        name: Slurm User Name
    """
    return OPERATION.request(path={"name": name})


def sync_detailed(name: str, *, client: Sender) -> Response[OpenapiUsersResp]:
    return client.send(request(name))


def sync(name: str, *, client: Sender) -> OpenapiUsersResp | None:
    return client.send(request(name)).parsed


async def asyncio_detailed(name: str, *, client: Sender) -> Response[OpenapiUsersResp]:
    return await client.asend(request(name))


async def asyncio(name: str, *, client: Sender) -> OpenapiUsersResp | None:
    return (await client.asend(request(name))).parsed
