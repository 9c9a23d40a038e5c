"""Update accounts. POST /slurmdb/v0.0.36/accounts"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import UpdateAccount
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.36/accounts",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=UpdateAccount,
)


def request(*, body: UpdateAccount) -> Request[OpenapiResp]:
    """Update accounts.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: UpdateAccount) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: UpdateAccount) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: UpdateAccount) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: UpdateAccount) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
