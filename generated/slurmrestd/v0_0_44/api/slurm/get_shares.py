"""Get fairshare info. GET /slurm/v0.0.44/shares"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_shares_resp import OpenapiSharesResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.44/shares", answers={"200": OpenapiSharesResp, "default": OpenapiSharesResp}
)


class Query(TypedDict, total=False):
    accounts: list[str] | Unset
    users: list[str] | Unset


def request(*, accounts: list[str] | Unset = UNSET, users: list[str] | Unset = UNSET) -> Request[OpenapiSharesResp]:
    """Get fairshare info.

    Args:
        accounts: Accounts to query Ignored by the server: all shares are listed.
        users: Users to query Ignored by the server: all shares are listed.
    """
    return OPERATION.request(query={"accounts": accounts, "users": users})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSharesResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiSharesResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSharesResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiSharesResp | None:
    return (await client.asend(request(**query))).parsed
