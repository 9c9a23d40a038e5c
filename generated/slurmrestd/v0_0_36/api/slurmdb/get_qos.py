"""Get QOS list. GET /slurmdb/v0.0.36/qos"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiSlurmdbdQosResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.36/qos",
    answers={"200": OpenapiSlurmdbdQosResp, "default": OpenapiSlurmdbdQosResp},
)


def request() -> Request[OpenapiSlurmdbdQosResp]:
    """Get QOS list."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiSlurmdbdQosResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiSlurmdbdQosResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiSlurmdbdQosResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiSlurmdbdQosResp | None:
    return (await client.asend(request())).parsed
