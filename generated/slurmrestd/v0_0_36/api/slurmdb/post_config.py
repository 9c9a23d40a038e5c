"""Load all configuration information. POST /slurmdb/v0.0.36/config"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import SetConfig
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST", path="/slurmdb/v0.0.36/config", answers={"200": OpenapiResp, "default": OpenapiResp}, body=SetConfig
)


def request(*, body: SetConfig) -> Request[OpenapiResp]:
    """Load all configuration information.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: SetConfig) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: SetConfig) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: SetConfig) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: SetConfig) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
