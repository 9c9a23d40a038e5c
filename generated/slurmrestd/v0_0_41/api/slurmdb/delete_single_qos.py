"""Delete QOS. DELETE /slurmdb/v0.0.41/qos/{qos}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_add_cond_resp import OpenapiSlurmdbdQosRemovedResp

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.41/qos/{qos}",
    answers={"200": OpenapiSlurmdbdQosRemovedResp, "default": OpenapiSlurmdbdQosRemovedResp},
)


def request(qos: str) -> Request[OpenapiSlurmdbdQosRemovedResp]:
    """Delete QOS.

    Args:
        qos: QOS name
    """
    return OPERATION.request(path={"qos": qos})


def sync_detailed(qos: str, *, client: Sender) -> Response[OpenapiSlurmdbdQosRemovedResp]:
    return client.send(request(qos))


def sync(qos: str, *, client: Sender) -> OpenapiSlurmdbdQosRemovedResp | None:
    return client.send(request(qos)).parsed


async def asyncio_detailed(qos: str, *, client: Sender) -> Response[OpenapiSlurmdbdQosRemovedResp]:
    return await client.asend(request(qos))


async def asyncio(qos: str, *, client: Sender) -> OpenapiSlurmdbdQosRemovedResp | None:
    return (await client.asend(request(qos))).parsed
