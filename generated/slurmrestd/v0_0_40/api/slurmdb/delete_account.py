"""Delete account. DELETE /slurmdb/v0.0.40/account/{account_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_accounts_removed_resp import OpenapiAccountsRemovedResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.40/account/{account_name}",
    answers={"200": OpenapiAccountsRemovedResp, "default": OpenapiAccountsRemovedResp},
)


def request(account_name: str) -> Request[OpenapiAccountsRemovedResp]:
    """Delete account.

    Args:
        account_name: Account name
    """
    return OPERATION.request(path={"account_name": account_name})


def sync_detailed(account_name: str, *, client: Client) -> Response[OpenapiAccountsRemovedResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(account_name))


def sync(account_name: str, *, client: Client) -> OpenapiAccountsRemovedResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(account_name)).parsed


async def asyncio_detailed(account_name: str, *, client: Client) -> Response[OpenapiAccountsRemovedResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(account_name))


async def asyncio(account_name: str, *, client: Client) -> OpenapiAccountsRemovedResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(account_name))).parsed
