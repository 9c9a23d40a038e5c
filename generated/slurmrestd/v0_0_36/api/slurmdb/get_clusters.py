"""Get cluster list. GET /slurmdb/v0.0.36/clusters"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiClustersResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.36/clusters", answers={"200": OpenapiClustersResp, "default": OpenapiClustersResp}
)


def request() -> Request[OpenapiClustersResp]:
    """Get cluster list."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiClustersResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiClustersResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiClustersResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiClustersResp | None:
    return (await client.asend(request())).parsed
