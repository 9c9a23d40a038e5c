"""Add accounts with conditional association. POST /slurmdb/v0.0.40/accounts_association/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiAccountsAddCondResp
from ...models.openapi_accounts_add_cond_resp_str import OpenapiAccountsAddCondRespStr

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

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
    *, client: Client, body: OpenapiAccountsAddCondResp | Unset = UNSET
) -> Response[OpenapiAccountsAddCondRespStr]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: OpenapiAccountsAddCondResp | Unset = UNSET) -> OpenapiAccountsAddCondRespStr | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Client, body: OpenapiAccountsAddCondResp | Unset = UNSET
) -> Response[OpenapiAccountsAddCondRespStr]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(
    *, client: Client, body: OpenapiAccountsAddCondResp | Unset = UNSET
) -> OpenapiAccountsAddCondRespStr | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
