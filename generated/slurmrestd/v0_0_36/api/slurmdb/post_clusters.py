"""Add clusters. POST /slurmdb/v0.0.36/clusters"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiClustersResp
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.36/clusters",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiClustersResp,
)


def request(*, body: OpenapiClustersResp) -> Request[OpenapiResp]:
    """Add clusters.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiClustersResp) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiClustersResp) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: OpenapiClustersResp) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiClustersResp) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
