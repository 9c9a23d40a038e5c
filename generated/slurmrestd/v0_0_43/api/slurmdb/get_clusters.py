"""Get cluster list. GET /slurmdb/v0.0.43/clusters/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiClustersResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.43/clusters/",
    answers={"200": OpenapiClustersResp, "default": OpenapiClustersResp},
)


class Query(TypedDict, total=False):
    update_time: str | Unset


def request(*, update_time: str | Unset = UNSET) -> Request[OpenapiClustersResp]:
    """Get cluster list.

    Args:
        update_time: Query reservations updated more recently than this time (UNIX timestamp) Ignored by the server: a warning says "Ignoring unknown field".
    """
    return OPERATION.request(query={"update_time": update_time})


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiClustersResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiClustersResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiClustersResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiClustersResp | None:
    return (await client.asend(request(**query))).parsed
