"""Load all configuration information. POST /slurmdb/v0.0.38/config"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_removed_resp import SetConfig
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST", path="/slurmdb/v0.0.38/config", answers={"200": OpenapiResp, "default": OpenapiResp}, body=SetConfig
)


def request(*, body: SetConfig | Unset = UNSET) -> Request[OpenapiResp]:
    """Load all configuration information.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: SetConfig | Unset = UNSET) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: SetConfig | Unset = UNSET) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: SetConfig | Unset = UNSET) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: SetConfig | Unset = UNSET) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
