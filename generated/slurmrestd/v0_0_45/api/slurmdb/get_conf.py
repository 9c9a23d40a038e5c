"""Dump slurmdbd configuration. GET /slurmdb/v0.0.45/conf"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_add_cond_resp import OpenapiSlurmdbdConfResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.45/conf",
    answers={"200": OpenapiSlurmdbdConfResp, "default": OpenapiSlurmdbdConfResp},
)


def request() -> Request[OpenapiSlurmdbdConfResp]:
    """Dump slurmdbd configuration."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiSlurmdbdConfResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiSlurmdbdConfResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiSlurmdbdConfResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiSlurmdbdConfResp | None:
    return (await client.asend(request())).parsed
