"""Get wckey list. GET /slurmdb/v0.0.38/wckeys"""

from __future__ import annotations

from ....client import Client
from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_wckey_resp import OpenapiWckeyResp
from ...models.slurmdb_error import SlurmdbError

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.38/wckeys", answers={"200": OpenapiWckeyResp, "default": list[SlurmdbError]}
)


def request() -> Request[OpenapiWckeyResp | list[SlurmdbError]]:
    """Get wckey list."""
    return OPERATION.request()


def sync_detailed(*, client: Client) -> Response[OpenapiWckeyResp | list[SlurmdbError]]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request())


def sync(*, client: Client) -> OpenapiWckeyResp | list[SlurmdbError] | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request()).parsed


async def asyncio_detailed(*, client: Client) -> Response[OpenapiWckeyResp | list[SlurmdbError]]:
    """`sync_detailed`, awaited."""
    return await client.asend(request())


async def asyncio(*, client: Client) -> OpenapiWckeyResp | list[SlurmdbError] | None:
    """`sync`, awaited."""
    return (await client.asend(request())).parsed
