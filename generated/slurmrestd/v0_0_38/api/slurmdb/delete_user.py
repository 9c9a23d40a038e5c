"""Delete user. DELETE /slurmdb/v0.0.38/user/{name}"""

from __future__ import annotations

from ....client import Client
from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_resp import OpenapiResp
from ...models.slurmdb_error import SlurmdbError

OPERATION = Operation(
    method="DELETE", path="/slurmdb/v0.0.38/user/{name}", answers={"200": OpenapiResp, "default": list[SlurmdbError]}
)


def request(name: str) -> Request[OpenapiResp | list[SlurmdbError]]:
    """Delete user.

    Args:
        name: Slurm User Name
    """
    return OPERATION.request(path={"name": name})


def sync_detailed(name: str, *, client: Client) -> Response[OpenapiResp | list[SlurmdbError]]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(name))


def sync(name: str, *, client: Client) -> OpenapiResp | list[SlurmdbError] | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(name)).parsed


async def asyncio_detailed(name: str, *, client: Client) -> Response[OpenapiResp | list[SlurmdbError]]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(name))


async def asyncio(name: str, *, client: Client) -> OpenapiResp | list[SlurmdbError] | None:
    """`sync`, awaited."""
    return (await client.asend(request(name))).parsed
