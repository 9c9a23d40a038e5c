"""Update user. POST /slurmdb/v0.0.38/users"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import UpdateUsers
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST", path="/slurmdb/v0.0.38/users", answers={"200": OpenapiResp, "default": OpenapiResp}, body=UpdateUsers
)


def request(*, body: UpdateUsers) -> Request[OpenapiResp]:
    """Update user.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: UpdateUsers) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: UpdateUsers) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: UpdateUsers) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: UpdateUsers) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
