"""Get all Slurm tracked license info. GET /slurm/v0.0.44/licenses/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_licenses_resp import OpenapiLicensesResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.44/licenses/", answers={"200": OpenapiLicensesResp, "default": OpenapiLicensesResp}
)


def request() -> Request[OpenapiLicensesResp]:
    """Get all Slurm tracked license info."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiLicensesResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiLicensesResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiLicensesResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiLicensesResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
