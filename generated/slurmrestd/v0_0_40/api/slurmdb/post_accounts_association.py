"""Add accounts with conditional association. POST /slurmdb/v0.0.40/accounts_association/"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiAccountsAddCondResp, OpenapiAccountsAddCondRespStr

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.40/accounts_association/",
    answers={"200": OpenapiAccountsAddCondRespStr, "default": OpenapiAccountsAddCondRespStr},
    body=OpenapiAccountsAddCondResp,
)


def request(*, body: OpenapiAccountsAddCondResp | Unset = UNSET) -> Request[OpenapiAccountsAddCondRespStr]:
    """Add accounts with conditional association.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(
    *, client: Sender, body: OpenapiAccountsAddCondResp | Unset = UNSET
) -> Response[OpenapiAccountsAddCondRespStr]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiAccountsAddCondResp | Unset = UNSET) -> OpenapiAccountsAddCondRespStr | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Sender, body: OpenapiAccountsAddCondResp | Unset = UNSET
) -> Response[OpenapiAccountsAddCondRespStr]:
    return await client.asend(request(body=body))


async def asyncio(
    *, client: Sender, body: OpenapiAccountsAddCondResp | Unset = UNSET
) -> OpenapiAccountsAddCondRespStr | None:
    return (await client.asend(request(body=body))).parsed
