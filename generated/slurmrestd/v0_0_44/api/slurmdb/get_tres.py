"""Get TRES info. GET /slurmdb/v0.0.44/tres/"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_add_cond_resp import OpenapiTresResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.44/tres/", answers={"200": OpenapiTresResp, "default": OpenapiTresResp}
)


def request() -> Request[OpenapiTresResp]:
    """Get TRES info."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiTresResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiTresResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiTresResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiTresResp | None:
    return (await client.asend(request())).parsed
