"""Get account list. GET /slurmdb/v0.0.37/accounts"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_accounts_resp import OpenapiAccountsResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.37/accounts", answers={"200": OpenapiAccountsResp, "default": OpenapiAccountsResp}
)


def request() -> Request[OpenapiAccountsResp]:
    """Get account list."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiAccountsResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiAccountsResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiAccountsResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiAccountsResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
