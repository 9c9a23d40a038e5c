"""Delete wckey. DELETE /slurmdb/v0.0.36/wckey/{id}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiWckeyRemovedResp

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


def sync_detailed(id: str, *, client: Sender) -> Response[OpenapiWckeyRemovedResp]:
    return client.send(request(id))


def sync(id: str, *, client: Sender) -> OpenapiWckeyRemovedResp | None:
    return client.send(request(id)).parsed


async def asyncio_detailed(id: str, *, client: Sender) -> Response[OpenapiWckeyRemovedResp]:
    return await client.asend(request(id))


async def asyncio(id: str, *, client: Sender) -> OpenapiWckeyRemovedResp | None:
    return (await client.asend(request(id))).parsed
