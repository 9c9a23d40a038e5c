"""Create node. POST /slurm/v0.0.45/new/node/"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_alloc_req import OpenapiCreateNodeReq
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.45/new/node/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiCreateNodeReq,
)


def request(*, body: OpenapiCreateNodeReq | Unset = UNSET) -> Request[OpenapiResp]:
    """Create node.

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: OpenapiCreateNodeReq | Unset = UNSET) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: OpenapiCreateNodeReq | Unset = UNSET) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: OpenapiCreateNodeReq | Unset = UNSET) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: OpenapiCreateNodeReq | Unset = UNSET) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
