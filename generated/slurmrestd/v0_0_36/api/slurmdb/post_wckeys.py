"""Add wckeys. POST /slurmdb/v0.0.36/wckeys"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiWckeyResp
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.36/wckeys",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiWckeyResp,
)


def request(*, body: OpenapiWckeyResp) -> Request[OpenapiResp]:
    """Add wckeys.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiWckeyResp) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiWckeyResp) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: OpenapiWckeyResp) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiWckeyResp) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
