"""Set TRES info. POST /slurmdb/v0.0.36/tres"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import TresUpdate
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST", path="/slurmdb/v0.0.36/tres", answers={"200": OpenapiResp, "default": OpenapiResp}, body=TresUpdate
)


def request(*, body: TresUpdate) -> Request[OpenapiResp]:
    """Set TRES info.

    Refused by the server: Updating TRES is not currently supported.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: TresUpdate) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: TresUpdate) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: TresUpdate) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: TresUpdate) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
