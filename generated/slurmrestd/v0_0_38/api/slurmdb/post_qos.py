"""Set QOS info. POST /slurmdb/v0.0.38/qos"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import UpdateQos
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST", path="/slurmdb/v0.0.38/qos", answers={"200": OpenapiResp, "default": OpenapiResp}, body=UpdateQos
)


def request(*, body: UpdateQos) -> Request[OpenapiResp]:
    """Set QOS info.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: UpdateQos) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: UpdateQos) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: UpdateQos) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: UpdateQos) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
