"""Add TRES. POST /slurmdb/v0.0.45/tres/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_resp import OpenapiResp
from ...models.openapi_tres_resp import OpenapiTresResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.45/tres/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiTresResp,
)


def request(*, body: OpenapiTresResp | Unset = UNSET) -> Request[OpenapiResp]:
    """Add TRES.

    Refused by the server: Updating TRES is not currently supported.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Client, body: OpenapiTresResp | Unset = UNSET) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: OpenapiTresResp | Unset = UNSET) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Client, body: OpenapiTresResp | Unset = UNSET) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: OpenapiTresResp | Unset = UNSET) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
