"""Request slurmctld reconfigure. GET /slurm/v0.0.41/reconfigure/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_resp import OpenapiResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurm/v0.0.41/reconfigure/", answers={"200": OpenapiResp, "default": OpenapiResp}, effects=True
)


def request() -> Request[OpenapiResp]:
    """Request slurmctld reconfigure.

    Changes something although it is a GET: sent twice, it may be done twice (request slurmctld reconfigure).

    """
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
