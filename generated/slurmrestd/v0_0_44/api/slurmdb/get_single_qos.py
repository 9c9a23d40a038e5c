"""Get QOS info. GET /slurmdb/v0.0.44/qos/{qos}"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ....operation import Operation, Request
from ....types import UNSET, Response, Unset
from ...models.openapi_slurmdbd_qos_resp import OpenapiSlurmdbdQosResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.44/qos/{qos}",
    answers={"200": OpenapiSlurmdbdQosResp, "default": OpenapiSlurmdbdQosResp},
    patterns={"with_deleted": "^[^%]*$"},
)


class Query(TypedDict, total=False):
    """What `request` takes by name."""

    with_deleted: bool | Unset


def request(qos: str, *, with_deleted: bool | Unset = UNSET) -> Request[OpenapiSlurmdbdQosResp]:
    """Get QOS info.

    Args:
        qos: QOS name
        with_deleted: Query includes deleted QOS CRASHES slurmrestd: a text with "%n" ends slurmrestd.
    """
    return OPERATION.request(path={"qos": qos}, query={"with_deleted": with_deleted})


def sync_detailed(qos: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdQosResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(qos, **query))


def sync(qos: str, *, client: Client, **query: Unpack[Query]) -> OpenapiSlurmdbdQosResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(qos, **query)).parsed


async def asyncio_detailed(qos: str, *, client: Client, **query: Unpack[Query]) -> Response[OpenapiSlurmdbdQosResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(qos, **query))


async def asyncio(qos: str, *, client: Client, **query: Unpack[Query]) -> OpenapiSlurmdbdQosResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(qos, **query))).parsed
