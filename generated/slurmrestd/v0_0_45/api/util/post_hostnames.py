"""Convert a hostlist expression into array of host names. POST /util/v0.0.45/hostnames"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_hostlist_req_resp import OpenapiHostlistReqResp
from ...models.openapi_hostnames_req_resp import OpenapiHostnamesReqResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/util/v0.0.45/hostnames",
    answers={"200": OpenapiHostnamesReqResp, "default": OpenapiHostnamesReqResp},
    body=OpenapiHostlistReqResp,
)


def request(*, body: OpenapiHostlistReqResp | Unset = UNSET) -> Request[OpenapiHostnamesReqResp]:
    """Convert a hostlist expression into array of host names.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Client, body: OpenapiHostlistReqResp | Unset = UNSET) -> Response[OpenapiHostnamesReqResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: OpenapiHostlistReqResp | Unset = UNSET) -> OpenapiHostnamesReqResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(
    *, client: Client, body: OpenapiHostlistReqResp | Unset = UNSET
) -> Response[OpenapiHostnamesReqResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: OpenapiHostlistReqResp | Unset = UNSET) -> OpenapiHostnamesReqResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
