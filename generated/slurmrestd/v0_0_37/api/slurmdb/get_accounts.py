"""Get account list. GET /slurmdb/v0.0.37/accounts"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiAccountsResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.37/accounts", answers={"200": OpenapiAccountsResp, "default": OpenapiAccountsResp}
)


def request() -> Request[OpenapiAccountsResp]:
    """Get account list."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiAccountsResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiAccountsResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiAccountsResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiAccountsResp | None:
    return (await client.asend(request())).parsed
