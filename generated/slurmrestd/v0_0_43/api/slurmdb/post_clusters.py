"""Get cluster list. POST /slurmdb/v0.0.43/clusters/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiClustersResp
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.43/clusters/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiClustersResp,
)


class Query(TypedDict, total=False):
    update_time: str | Unset


def request(*, body: OpenapiClustersResp | Unset = UNSET, update_time: str | Unset = UNSET) -> Request[OpenapiResp]:
    """Get cluster list.

    Args:
        body: What to send.
        update_time: Query reservations updated more recently than this time (UNIX timestamp) Refused by the server: a request has a body or a query.
    """
    return OPERATION.request(query={"update_time": update_time}, body=body)


def sync_detailed(
    *, client: Sender, body: OpenapiClustersResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    return client.send(request(body=body, **query))


def sync(*, client: Sender, body: OpenapiClustersResp | Unset = UNSET, **query: Unpack[Query]) -> OpenapiResp | None:
    return client.send(request(body=body, **query)).parsed


async def asyncio_detailed(
    *, client: Sender, body: OpenapiClustersResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    return await client.asend(request(body=body, **query))


async def asyncio(
    *, client: Sender, body: OpenapiClustersResp | Unset = UNSET, **query: Unpack[Query]
) -> OpenapiResp | None:
    return (await client.asend(request(body=body, **query))).parsed
