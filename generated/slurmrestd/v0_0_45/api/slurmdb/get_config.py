"""Dump all configuration information. GET /slurmdb/v0.0.45/config"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_slurmdbd_config_resp import OpenapiSlurmdbdConfigResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.45/config",
    answers={"200": OpenapiSlurmdbdConfigResp, "default": OpenapiSlurmdbdConfigResp},
)


def request() -> Request[OpenapiSlurmdbdConfigResp]:
    """Dump all configuration information."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiSlurmdbdConfigResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiSlurmdbdConfigResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiSlurmdbdConfigResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiSlurmdbdConfigResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
