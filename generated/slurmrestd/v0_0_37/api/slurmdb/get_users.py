"""Get user list. GET /slurmdb/v0.0.37/users"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiUsersResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.37/users", answers={"200": OpenapiUsersResp, "default": OpenapiUsersResp}
)


def request() -> Request[OpenapiUsersResp]:
    """Get user list."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiUsersResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiUsersResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiUsersResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiUsersResp | None:
    return (await client.asend(request())).parsed
