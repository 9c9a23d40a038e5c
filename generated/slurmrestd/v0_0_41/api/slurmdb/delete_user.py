"""Delete user. DELETE /slurmdb/v0.0.41/user/{name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_users_removed_resp import OpenapiUsersRemovedResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.41/user/{name}",
    answers={"200": OpenapiUsersRemovedResp, "default": OpenapiUsersRemovedResp},
)


def request(name: str) -> Request[OpenapiUsersRemovedResp]:
    """Delete user.

    Args:
        name: User name
    """
    return OPERATION.request(path={"name": name})


def sync_detailed(name: str, *, client: Client) -> Response[OpenapiUsersRemovedResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(name))


def sync(name: str, *, client: Client) -> OpenapiUsersRemovedResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(name)).parsed


async def asyncio_detailed(name: str, *, client: Client) -> Response[OpenapiUsersRemovedResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(name))


async def asyncio(name: str, *, client: Client) -> OpenapiUsersRemovedResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(name))).parsed
