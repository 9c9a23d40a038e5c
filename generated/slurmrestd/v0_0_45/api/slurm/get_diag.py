"""Get diagnostics. GET /slurm/v0.0.45/diag/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_diag_resp import OpenapiDiagResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.45/diag/", answers={"200": OpenapiDiagResp, "default": OpenapiDiagResp}
)


def request() -> Request[OpenapiDiagResp]:
    """Get diagnostics."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiDiagResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiDiagResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiDiagResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiDiagResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
