"""Get fairshare info. GET /slurm/v0.0.42/shares"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_shares_resp import OpenapiSharesResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.42/shares", answers={"200": OpenapiSharesResp, "default": OpenapiSharesResp}
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    accounts: list[str] | Unset
    users: list[str] | Unset


def request(*, accounts: list[str] | Unset = UNSET, users: list[str] | Unset = UNSET) -> Request[OpenapiSharesResp]:
    """Get fairshare info.

    Args:
        accounts: Accounts to query Ignored by the server: all shares are listed.
        users: Users to query Ignored by the server: all shares are listed.
    """
    return OPERATION.request(query={"accounts": accounts, "users": users})


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiSharesResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiSharesResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiSharesResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiSharesResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
