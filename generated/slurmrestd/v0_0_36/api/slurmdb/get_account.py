"""Get account info. GET /slurmdb/v0.0.36/account/{account_name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiAccountsResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.36/account/{account_name}",
    answers={"200": OpenapiAccountsResp, "default": OpenapiAccountsResp},
)


def request(account_name: str) -> Request[OpenapiAccountsResp]:
    """Get account info.

    Args:
        account_name: Slurm Account Name
    """
    return OPERATION.request(path={"account_name": account_name})


def sync_detailed(account_name: str, *, client: Sender) -> Response[OpenapiAccountsResp]:
    return client.send(request(account_name))


def sync(account_name: str, *, client: Sender) -> OpenapiAccountsResp | None:
    return client.send(request(account_name)).parsed


async def asyncio_detailed(account_name: str, *, client: Sender) -> Response[OpenapiAccountsResp]:
    return await client.asend(request(account_name))


async def asyncio(account_name: str, *, client: Sender) -> OpenapiAccountsResp | None:
    return (await client.asend(request(account_name))).parsed
