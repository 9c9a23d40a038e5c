"""Update node properties. POST /slurm/v0.0.41/node/{node_name}"""

from __future__ import annotations

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.job_alloc_req import UpdateNodeMsg
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurm/v0.0.41/node/{node_name}",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=UpdateNodeMsg,
    ignored={"name": "the name in the path counts."},
)


def request(node_name: str, *, body: UpdateNodeMsg | Unset = UNSET) -> Request[OpenapiResp]:
    """Update node properties.

    The name in the path counts; that in the body is ignored.

    Args:
        node_name: Node name
        body: What to send.
    """
    return OPERATION.request(path={"node_name": node_name}, body=body)


def sync_detailed(node_name: str, *, client: Sender, body: UpdateNodeMsg | Unset = UNSET) -> Response[OpenapiResp]:
    return client.send(request(node_name, body=body))


def sync(node_name: str, *, client: Sender, body: UpdateNodeMsg | Unset = UNSET) -> OpenapiResp | None:
    return client.send(request(node_name, body=body)).parsed


async def asyncio_detailed(
    node_name: str, *, client: Sender, body: UpdateNodeMsg | Unset = UNSET
) -> Response[OpenapiResp]:
    return await client.asend(request(node_name, body=body))


async def asyncio(node_name: str, *, client: Sender, body: UpdateNodeMsg | Unset = UNSET) -> OpenapiResp | None:
    return (await client.asend(request(node_name, body=body))).parsed
