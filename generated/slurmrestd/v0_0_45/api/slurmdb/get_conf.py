"""Dump slurmdbd configuration. GET /slurmdb/v0.0.45/conf"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_slurmdbd_conf_resp import OpenapiSlurmdbdConfResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.45/conf",
    answers={"200": OpenapiSlurmdbdConfResp, "default": OpenapiSlurmdbdConfResp},
)


def request() -> Request[OpenapiSlurmdbdConfResp]:
    """Dump slurmdbd configuration."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiSlurmdbdConfResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiSlurmdbdConfResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiSlurmdbdConfResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiSlurmdbdConfResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
