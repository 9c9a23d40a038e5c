"""Delete QOS. DELETE /slurmdb/v0.0.37/qos/{qos}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_slurmdbd_qos_removed_resp import OpenapiSlurmdbdQosRemovedResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.37/qos/{qos}",
    answers={"200": OpenapiSlurmdbdQosRemovedResp, "default": OpenapiSlurmdbdQosRemovedResp},
)


def request(qos: str) -> Request[OpenapiSlurmdbdQosRemovedResp]:
    """Delete QOS.

    CRASHES slurmrestd: a name that no QOS has ends slurmrestd with a segmentation fault, and so does any name from a user who may not remove QOS.

    Args:
        qos: Slurm QOS Name
    """
    return OPERATION.request(path={"qos": qos})


def sync_detailed(qos: str, *, client: Client) -> Response[OpenapiSlurmdbdQosRemovedResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(qos))


def sync(qos: str, *, client: Client) -> OpenapiSlurmdbdQosRemovedResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(qos)).parsed


async def asyncio_detailed(qos: str, *, client: Client) -> Response[OpenapiSlurmdbdQosRemovedResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(qos))


async def asyncio(qos: str, *, client: Client) -> OpenapiSlurmdbdQosRemovedResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(qos))).parsed
