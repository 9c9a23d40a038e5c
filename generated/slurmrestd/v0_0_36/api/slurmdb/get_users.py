"""Get user list. GET /slurmdb/v0.0.36/users"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_users_resp import OpenapiUsersResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.36/users", answers={"200": OpenapiUsersResp, "default": OpenapiUsersResp}
)


def request() -> Request[OpenapiUsersResp]:
    """Get user list."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiUsersResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiUsersResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiUsersResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiUsersResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
