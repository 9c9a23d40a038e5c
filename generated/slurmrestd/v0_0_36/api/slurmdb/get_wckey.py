"""Get wckey info. GET /slurmdb/v0.0.36/wckey/{id}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiWckeyResp

OPERATION = Operation(
    method="GET", path="/slurmdb/v0.0.36/wckey/{id}", answers={"200": OpenapiWckeyResp, "default": OpenapiWckeyResp}
)


def request(id: str) -> Request[OpenapiWckeyResp]:
    """Get wckey info.

    Args:
        id: Slurm wckey name
    """
    return OPERATION.request(path={"id": id})


def sync_detailed(id: str, *, client: Sender) -> Response[OpenapiWckeyResp]:
    return client.send(request(id))


def sync(id: str, *, client: Sender) -> OpenapiWckeyResp | None:
    return client.send(request(id)).parsed


async def asyncio_detailed(id: str, *, client: Sender) -> Response[OpenapiWckeyResp]:
    return await client.asend(request(id))


async def asyncio(id: str, *, client: Sender) -> OpenapiWckeyResp | None:
    return (await client.asend(request(id))).parsed
