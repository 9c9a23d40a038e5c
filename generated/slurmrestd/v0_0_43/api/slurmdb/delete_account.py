"""Delete account. DELETE /slurmdb/v0.0.43/account/{account_name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_add_cond_resp import OpenapiAccountsRemovedResp

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.43/account/{account_name}",
    answers={"200": OpenapiAccountsRemovedResp, "default": OpenapiAccountsRemovedResp},
)


def request(account_name: str) -> Request[OpenapiAccountsRemovedResp]:
    """Delete account.

    Args:
        account_name: Account name
    """
    return OPERATION.request(path={"account_name": account_name})


def sync_detailed(account_name: str, *, client: Sender) -> Response[OpenapiAccountsRemovedResp]:
    return client.send(request(account_name))


def sync(account_name: str, *, client: Sender) -> OpenapiAccountsRemovedResp | None:
    return client.send(request(account_name)).parsed


async def asyncio_detailed(account_name: str, *, client: Sender) -> Response[OpenapiAccountsRemovedResp]:
    return await client.asend(request(account_name))


async def asyncio(account_name: str, *, client: Sender) -> OpenapiAccountsRemovedResp | None:
    return (await client.asend(request(account_name))).parsed
