"""Get association list. GET /slurmdb/v0.0.37/associations"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiAssocsResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.37/associations", answers={"200": OpenapiAssocsResp, "default": OpenapiAssocsResp}
)


def request() -> Request[OpenapiAssocsResp]:
    """Get association list."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiAssocsResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiAssocsResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiAssocsResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiAssocsResp | None:
    return (await client.asend(request())).parsed
