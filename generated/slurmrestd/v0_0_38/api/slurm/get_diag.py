"""Get diagnostics. GET /slurm/v0.0.38/diag"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_diag_resp import OpenapiDiagResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.38/diag", answers={"200": OpenapiDiagResp, "default": OpenapiDiagResp}
)


def request() -> Request[OpenapiDiagResp]:
    """Get diagnostics."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiDiagResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiDiagResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiDiagResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiDiagResp | None:
    return (await client.asend(request())).parsed
