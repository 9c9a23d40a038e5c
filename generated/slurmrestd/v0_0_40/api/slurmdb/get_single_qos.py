"""Get QOS info. GET /slurmdb/v0.0.40/qos/{qos}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiSlurmdbdQosResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.40/qos/{qos}",
    answers={"200": OpenapiSlurmdbdQosResp, "default": OpenapiSlurmdbdQosResp},
)


class Query(TypedDict, total=False):
    with_deleted: bool | Unset


def request(qos: str, *, with_deleted: bool | Unset = UNSET) -> Request[OpenapiSlurmdbdQosResp]:
    """Get QOS info.

    Args:
        qos: QOS name
        with_deleted: Query includes deleted QOS
    """
    return OPERATION.request(path={"qos": qos}, query={"with_deleted": with_deleted})


def sync_detailed(qos: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdQosResp]:
    return client.send(request(qos, **query))


def sync(qos: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiSlurmdbdQosResp | None:
    return client.send(request(qos, **query)).parsed


async def asyncio_detailed(qos: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdQosResp]:
    return await client.asend(request(qos, **query))


async def asyncio(qos: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiSlurmdbdQosResp | None:
    return (await client.asend(request(qos, **query))).parsed
