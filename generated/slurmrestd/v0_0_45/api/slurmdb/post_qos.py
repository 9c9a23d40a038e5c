"""Add or update QOSs. POST /slurmdb/v0.0.45/qos/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiSlurmdbdQosResp
from ...models.openapi_resp import OpenapiResp

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.45/qos/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiSlurmdbdQosResp,
)


class Query(TypedDict, total=False):
    description: list[str] | Unset
    include_deleted_qos: bool | Unset
    id: list[str] | Unset
    name: list[str] | Unset
    preempt_mode: str | Unset


def request(
    *,
    body: OpenapiSlurmdbdQosResp | Unset = UNSET,
    description: list[str] | Unset = UNSET,
    include_deleted_qos: bool | Unset = UNSET,
    id: list[str] | Unset = UNSET,
    name: list[str] | Unset = UNSET,
    preempt_mode: str | Unset = UNSET,
) -> Request[OpenapiResp]:
    """Add or update QOSs.

    Args:
        body: What to send.
        description: CSV description list Refused by the server: a request has a body or a query.
        include_deleted_qos: Refused by the server: a request has a body or a query.
        id: CSV QOS id list Refused by the server: a request has a body or a query.
        name: CSV QOS name list Refused by the server: a request has a body or a query.
        preempt_mode: PreemptMode used when jobs in this QOS are preempted Refused by the server: a request has a body or a query. Known values: DISABLED, SUSPEND, REQUEUE, CANCEL, GANG.
    """
    return OPERATION.request(
        query={
            "description": description,
            "Include deleted QOS": include_deleted_qos,
            "id": id,
            "name": name,
            "preempt_mode": preempt_mode,
        },
        body=body,
    )


def sync_detailed(
    *, client: Sender, body: OpenapiSlurmdbdQosResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    return client.send(request(body=body, **query))


def sync(*, client: Sender, body: OpenapiSlurmdbdQosResp | Unset = UNSET, **query: Unpack[Query]) -> OpenapiResp | None:
    return client.send(request(body=body, **query)).parsed


async def asyncio_detailed(
    *, client: Sender, body: OpenapiSlurmdbdQosResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    return await client.asend(request(body=body, **query))


async def asyncio(
    *, client: Sender, body: OpenapiSlurmdbdQosResp | Unset = UNSET, **query: Unpack[Query]
) -> OpenapiResp | None:
    return (await client.asend(request(body=body, **query))).parsed
