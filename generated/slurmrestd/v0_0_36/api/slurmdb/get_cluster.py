"""Get cluster info. GET /slurmdb/v0.0.36/cluster/{cluster_name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiClustersResp

OPERATION = Operation(
    method="GET",
    path="/slurmdb/v0.0.36/cluster/{cluster_name}",
    answers={"200": OpenapiClustersResp, "default": OpenapiClustersResp},
)


def request(cluster_name: str) -> Request[OpenapiClustersResp]:
    """Get cluster info.

    Args:
        cluster_name: Slurm cluster name
    """
    return OPERATION.request(path={"cluster_name": cluster_name})


def sync_detailed(cluster_name: str, *, client: Sender) -> Response[OpenapiClustersResp]:
    return client.send(request(cluster_name))


def sync(cluster_name: str, *, client: Sender) -> OpenapiClustersResp | None:
    return client.send(request(cluster_name)).parsed


async def asyncio_detailed(cluster_name: str, *, client: Sender) -> Response[OpenapiClustersResp]:
    return await client.asend(request(cluster_name))


async def asyncio(cluster_name: str, *, client: Sender) -> OpenapiClustersResp | None:
    return (await client.asend(request(cluster_name))).parsed
