"""Delete cluster. DELETE /slurmdb/v0.0.37/cluster/{cluster_name}"""

from __future__ import annotations

from ....operation import Operation, Request, Response, Sender
from ...models.openapi_accounts_removed_resp import OpenapiClustersRemovedResp

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.37/cluster/{cluster_name}",
    answers={"200": OpenapiClustersRemovedResp, "default": OpenapiClustersRemovedResp},
)


def request(cluster_name: str) -> Request[OpenapiClustersRemovedResp]:
    """Delete cluster.

    Args:
        cluster_name: Slurm cluster name
    """
    return OPERATION.request(path={"cluster_name": cluster_name})


def sync_detailed(cluster_name: str, *, client: Sender) -> Response[OpenapiClustersRemovedResp]:
    return client.send(request(cluster_name))


def sync(cluster_name: str, *, client: Sender) -> OpenapiClustersRemovedResp | None:
    return client.send(request(cluster_name)).parsed


async def asyncio_detailed(cluster_name: str, *, client: Sender) -> Response[OpenapiClustersRemovedResp]:
    return await client.asend(request(cluster_name))


async def asyncio(cluster_name: str, *, client: Sender) -> OpenapiClustersRemovedResp | None:
    return (await client.asend(request(cluster_name))).parsed
