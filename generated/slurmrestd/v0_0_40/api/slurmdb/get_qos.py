"""Get QOS list. GET /slurmdb/v0.0.40/qos/"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_slurmdbd_qos_resp import OpenapiSlurmdbdQosResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.40/qos/",
    answers={"200": OpenapiSlurmdbdQosResp, "default": OpenapiSlurmdbdQosResp},
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
    description: list[str] | Unset = UNSET,
    id: list[str] | Unset = UNSET,
    format_: str | Unset = UNSET,
    name: list[str] | Unset = UNSET,
    preempt_mode: str | Unset = UNSET,
    with_deleted: bool | Unset = UNSET,
) -> Request[OpenapiSlurmdbdQosResp]:
    """Get QOS list.

    Args:
        description: CSV description list Ignored by the server: all QOS that there are are listed.
        id: CSV QOS id list Ignored by the server: all QOS that there are are listed.
        format_: Ignored; process JSON manually to control output format Ignored by the server: all QOS that there are are listed.
        name: CSV QOS name list Ignored by the server: all QOS that there are are listed.
        preempt_mode: PreemptMode used when jobs in this QOS are preempted Ignored by the server: all QOS that there are are listed. Known values: DISABLED, SUSPEND, REQUEUE, CANCEL, GANG.
        with_deleted: Include deleted QOS Ignored by the server: all QOS that there are are listed.
    """
    return OPERATION.request(
        query={
            "description": description,
            "id": id,
            "format": format_,
            "name": name,
            "preempt_mode": preempt_mode,
            "with_deleted": with_deleted,
        }
    )


def sync_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdQosResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(**query))


def sync(*, client: Client, **query: Unpack[Query]) -> OpenapiSlurmdbdQosResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(**query)).parsed


async def asyncio_detailed(*, client: Client, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdQosResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(**query))


async def asyncio(*, client: Client, **query: Unpack[Query]) -> OpenapiSlurmdbdQosResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(**query))).parsed
