"""Add wckeys. POST /slurmdb/v0.0.36/wckeys"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_resp import OpenapiResp
from ...models.openapi_wckey_resp import OpenapiWckeyResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

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


def sync_detailed(*, client: Client, body: OpenapiWckeyResp) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: OpenapiWckeyResp) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Client, body: OpenapiWckeyResp) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: OpenapiWckeyResp) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
