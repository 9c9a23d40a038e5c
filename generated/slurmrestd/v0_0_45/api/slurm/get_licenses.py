"""Get all Slurm tracked license info. GET /slurm/v0.0.45/licenses/"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_licenses_resp import OpenapiLicensesResp

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.45/licenses/", answers={"200": OpenapiLicensesResp, "default": OpenapiLicensesResp}
)


def request() -> Request[OpenapiLicensesResp]:
    """Get all Slurm tracked license info."""
    return OPERATION.request()


def sync_detailed(*, client: Sender) -> Response[OpenapiLicensesResp]:
    return client.send(request())


def sync(*, client: Sender) -> OpenapiLicensesResp | None:
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Sender) -> Response[OpenapiLicensesResp]:
    return await client.asend(request())


async def asyncio(*, client: Sender) -> OpenapiLicensesResp | None:
    return (await client.asend(request())).parsed
