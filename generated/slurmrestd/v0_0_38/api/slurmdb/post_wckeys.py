"""Add wckeys. POST /slurmdb/v0.0.38/wckeys"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_removed_resp import OpenapiWckeyResp
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.38/wckeys",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiWckeyResp,
)


def request(*, body: OpenapiWckeyResp | Unset = UNSET) -> Request[OpenapiResp]:
    """Add wckeys.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiWckeyResp | Unset = UNSET) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiWckeyResp | Unset = UNSET) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: OpenapiWckeyResp | Unset = UNSET) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiWckeyResp | Unset = UNSET) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
