"""Create node. POST /slurm/v0.0.44/new/node/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_create_node_req import OpenapiCreateNodeReq
from ...models.openapi_resp import OpenapiResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.44/new/node/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiCreateNodeReq,
)


def request(*, body: OpenapiCreateNodeReq | Unset = UNSET) -> Request[OpenapiResp]:
    """Create node.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Client, body: OpenapiCreateNodeReq | Unset = UNSET) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body))


def sync(*, client: Client, body: OpenapiCreateNodeReq | Unset = UNSET) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Client, body: OpenapiCreateNodeReq | Unset = UNSET) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body))


async def asyncio(*, client: Client, body: OpenapiCreateNodeReq | Unset = UNSET) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body))).parsed
