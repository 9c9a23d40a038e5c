"""Dump all configuration information. GET /slurmdb/v0.0.44/config"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_add_cond_resp import OpenapiSlurmdbdConfigResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.44/config",
    answers={"200": OpenapiSlurmdbdConfigResp, "default": OpenapiSlurmdbdConfigResp},
)


def request() -> Request[OpenapiSlurmdbdConfigResp]:
    """Dump all configuration information."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiSlurmdbdConfigResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiSlurmdbdConfigResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiSlurmdbdConfigResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiSlurmdbdConfigResp | None:
    return (await client.asend(request())).parsed
