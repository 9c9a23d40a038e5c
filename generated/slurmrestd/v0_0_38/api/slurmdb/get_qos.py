"""Get QOS list. GET /slurmdb/v0.0.38/qos"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_removed_resp import OpenapiSlurmdbdQosResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.38/qos",
    answers={"200": OpenapiSlurmdbdQosResp, "default": OpenapiSlurmdbdQosResp},
)


class Query(TypedDict, total=False):
    with_deleted: bool | Unset


def request(*, with_deleted: bool | Unset = UNSET) -> Request[OpenapiSlurmdbdQosResp]:
    """Get QOS list.

    Args:
        with_deleted: Include deleted QOSs. False by default.
    """
    return OPERATION.request(query={"with_deleted": with_deleted})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdQosResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiSlurmdbdQosResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdQosResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiSlurmdbdQosResp | None:
    return (await client.asend(request(**query))).parsed
