"""Batch update node(s). POST /slurm/v0.0.43/nodes/"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_alloc_req import UpdateNodeMsg
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.43/nodes/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=UpdateNodeMsg,
)


def request(*, body: UpdateNodeMsg | Unset = UNSET) -> Request[OpenapiResp]:
    """Batch update node(s).

    Args:
        body: What to send.
    """
    return OPERATION.request(body=body)


def sync_detailed(*, client: Sender, body: UpdateNodeMsg | Unset = UNSET) -> Response[OpenapiResp]:
    return client.send(request(body=body))


def sync(*, client: Sender, body: UpdateNodeMsg | Unset = UNSET) -> OpenapiResp | None:
    return client.send(request(body=body)).parsed


async def asyncio_detailed(*, client: Sender, body: UpdateNodeMsg | Unset = UNSET) -> Response[OpenapiResp]:
    return await client.asend(request(body=body))


async def asyncio(*, client: Sender, body: UpdateNodeMsg | Unset = UNSET) -> OpenapiResp | None:
    return (await client.asend(request(body=body))).parsed
