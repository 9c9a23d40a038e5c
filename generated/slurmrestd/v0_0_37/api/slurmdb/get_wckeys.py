"""Get wckey list. GET /slurmdb/v0.0.37/wckeys"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiWckeyResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.37/wckeys", answers={"200": OpenapiWckeyResp, "default": OpenapiWckeyResp}
)


def request() -> Request[OpenapiWckeyResp]:
    """Get wckey list."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiWckeyResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiWckeyResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiWckeyResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiWckeyResp | None:
    return (await client.asend(request())).parsed
