"""Delete wckey. DELETE /slurmdb/v0.0.36/wckey/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_wckey_removed_resp import OpenapiWckeyRemovedResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.36/wckey/{id}",
    answers={"200": OpenapiWckeyRemovedResp, "default": OpenapiWckeyRemovedResp},
)


def request(id: str) -> Request[OpenapiWckeyRemovedResp]:
    """Delete wckey.

    Args:
        id: Slurm wckey name
    """
    return OPERATION.request(path={"id": id})


def sync_detailed(id: str, *, client: Client) -> Response[OpenapiWckeyRemovedResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(id))


def sync(id: str, *, client: Client) -> OpenapiWckeyRemovedResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(id)).parsed


async def asyncio_detailed(id: str, *, client: Client) -> Response[OpenapiWckeyRemovedResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(id))


async def asyncio(id: str, *, client: Client) -> OpenapiWckeyRemovedResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(id))).parsed
