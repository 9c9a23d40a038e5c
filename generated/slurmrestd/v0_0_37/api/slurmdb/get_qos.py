"""Get QOS list. GET /slurmdb/v0.0.37/qos"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_slurmdbd_qos_resp import OpenapiSlurmdbdQosResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.37/qos",
    answers={"200": OpenapiSlurmdbdQosResp, "default": OpenapiSlurmdbdQosResp},
)


def request() -> Request[OpenapiSlurmdbdQosResp]:
    """Get QOS list."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiSlurmdbdQosResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiSlurmdbdQosResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiSlurmdbdQosResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiSlurmdbdQosResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
