"""Get QOS info. GET /slurmdb/v0.0.36/qos/{qos}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiSlurmdbdQosResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.36/qos/{qos}",
    answers={"200": OpenapiSlurmdbdQosResp, "default": OpenapiSlurmdbdQosResp},
)


def request(qos: str) -> Request[OpenapiSlurmdbdQosResp]:
    """Get QOS info.

    Args:
        qos: Slurm QOS Name
    """
    return OPERATION.request(path={"qos": qos})


def sync_detailed(qos: str, *, client: Sender) -> Response[OpenapiSlurmdbdQosResp]:
    return client.send(request(qos))


def sync(qos: str, *, client: Sender) -> OpenapiSlurmdbdQosResp | None:
    return client.send(request(qos)).parsed


async def asyncio_detailed(qos: str, *, client: Sender) -> Response[OpenapiSlurmdbdQosResp]:
    return await client.asend(request(qos))


async def asyncio(qos: str, *, client: Sender) -> OpenapiSlurmdbdQosResp | None:
    return (await client.asend(request(qos))).parsed
