"""Get cluster info. GET /slurmdb/v0.0.37/cluster/{cluster_name}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....operation import Operation, Request
from ....types import Response
from ...models.openapi_clusters_resp import OpenapiClustersResp

if TYPE_CHECKING:  # the facade has a client of its own
    from ....client import Client

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.37/cluster/{cluster_name}",
    answers={"200": OpenapiClustersResp, "default": OpenapiClustersResp},
)


def request(cluster_name: str) -> Request[OpenapiClustersResp]:
    """Get cluster info.

    Args:
        cluster_name: Slurm cluster name
    """
    return OPERATION.request(path={"cluster_name": cluster_name})


def sync_detailed(cluster_name: str, *, client: Client) -> Response[OpenapiClustersResp]:
    """Send `request` and return the whole answer. Raises `httpx.HTTPError` if there is none."""
    return client.send(request(cluster_name))


def sync(cluster_name: str, *, client: Client) -> OpenapiClustersResp | None:
    """Send `request` and return the parsed part of the answer."""
    return client.send(request(cluster_name)).parsed


async def asyncio_detailed(cluster_name: str, *, client: Client) -> Response[OpenapiClustersResp]:
    """`sync_detailed`, awaited."""
    return await client.asend(request(cluster_name))


async def asyncio(cluster_name: str, *, client: Client) -> OpenapiClustersResp | None:
    """`sync`, awaited."""
    return (await client.asend(request(cluster_name))).parsed
