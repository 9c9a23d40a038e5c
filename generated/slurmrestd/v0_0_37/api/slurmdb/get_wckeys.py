"""Get wckey list. GET /slurmdb/v0.0.37/wckeys"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_wckey_resp import OpenapiWckeyResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.37/wckeys", answers={"200": OpenapiWckeyResp, "default": OpenapiWckeyResp}
)


def request() -> Request[OpenapiWckeyResp]:
    """Get wckey list."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiWckeyResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiWckeyResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiWckeyResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiWckeyResp | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
