"""Get QOS list. GET /slurmdb/v0.0.45/qos/"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiSlurmdbdQosResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.45/qos/",
    answers={"200": OpenapiSlurmdbdQosResp, "default": OpenapiSlurmdbdQosResp},
)


class Query(TypedDict, total=False):
    description: list[str] | Unset
    include_deleted_qos: bool | Unset
    id: list[str] | Unset
    name: list[str] | Unset
    preempt_mode: str | Unset


def request(
    *,
    description: list[str] | Unset = UNSET,
    include_deleted_qos: bool | Unset = UNSET,
    id: list[str] | Unset = UNSET,
    name: list[str] | Unset = UNSET,
    preempt_mode: str | Unset = UNSET,
) -> Request[OpenapiSlurmdbdQosResp]:
    """Get QOS list.

    Args:
        description: CSV description list Ignored by the server: all QOS that there are are listed.
        include_deleted_qos: Ignored by the server: all QOS that there are are listed.
        id: CSV QOS id list Ignored by the server: all QOS that there are are listed.
        name: CSV QOS name list Ignored by the server: all QOS that there are are listed.
        preempt_mode: PreemptMode used when jobs in this QOS are preempted Ignored by the server: all QOS that there are are listed. Known values: DISABLED, SUSPEND, REQUEUE, CANCEL, GANG.
    """
    return OPERATION.request(
        query={
            "description": description,
            "Include deleted QOS": include_deleted_qos,
            "id": id,
            "name": name,
            "preempt_mode": preempt_mode,
        }
    )


def sync_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdQosResp]:
    return client.send(request(**query))


def sync(*, client: Sender, **query: Unpack[Query]) -> OpenapiSlurmdbdQosResp | None:
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Sender, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdQosResp]:
    return await client.asend(request(**query))


async def asyncio(*, client: Sender, **query: Unpack[Query]) -> OpenapiSlurmdbdQosResp | None:
    return (await client.asend(request(**query))).parsed
