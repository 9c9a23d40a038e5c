"""Add or update QOSs. POST /slurmdb/v0.0.40/qos/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_resp import OpenapiResp
from ...models.openapi_slurmdbd_qos_resp import OpenapiSlurmdbdQosResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="POST",
    path="/slurmdb/v0.0.40/qos/",
    answers={"200": OpenapiResp, "default": OpenapiResp},
    body=OpenapiSlurmdbdQosResp,
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    description: list[str] | Unset
    id: list[str] | Unset
    format_: str | Unset
    name: list[str] | Unset
    preempt_mode: str | Unset
    with_deleted: bool | Unset


def request(
    *,
    body: OpenapiSlurmdbdQosResp | Unset = UNSET,
    description: list[str] | Unset = UNSET,
    id: list[str] | Unset = UNSET,
    format_: str | Unset = UNSET,
    name: list[str] | Unset = UNSET,
    preempt_mode: str | Unset = UNSET,
    with_deleted: bool | Unset = UNSET,
) -> Request[OpenapiResp]:
    """Add or update QOSs.

    Args:
        body: What to send.
        description: CSV description list Refused by the server: a request has a body or a query.
        id: CSV QOS id list Refused by the server: a request has a body or a query.
        format_: Ignored; process JSON manually to control output format Refused by the server: a request has a body or a query.
        name: CSV QOS name list Refused by the server: a request has a body or a query.
        preempt_mode: PreemptMode used when jobs in this QOS are preempted Refused by the server: a request has a body or a query. Known values: DISABLED, SUSPEND, REQUEUE, CANCEL, GANG.
        with_deleted: Include deleted QOS Refused by the server: a request has a body or a query.
    """
    return OPERATION.request(
        query={
            "description": description,
            "id": id,
            "format": format_,
            "name": name,
            "preempt_mode": preempt_mode,
            "with_deleted": with_deleted,
        },
        body=body,
    )


def sync_detailed(
    *, client: Client, body: OpenapiSlurmdbdQosResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(body=body, **query))


def sync(*, client: Client, body: OpenapiSlurmdbdQosResp | Unset = UNSET, **query: Unpack[Query]) -> OpenapiResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(body=body, **query)).parsed


async def asyncio_detailed(
    *, client: Client, body: OpenapiSlurmdbdQosResp | Unset = UNSET, **query: Unpack[Query]
) -> Response[OpenapiResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(body=body, **query))


async def asyncio(
    *, client: Client, body: OpenapiSlurmdbdQosResp | Unset = UNSET, **query: Unpack[Query]
) -> OpenapiResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(body=body, **query))).parsed
