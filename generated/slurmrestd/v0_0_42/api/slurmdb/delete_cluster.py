"""Delete cluster. DELETE /slurmdb/v0.0.42/cluster/{cluster_name}"""

from __future__ import annotations

from typing import TypedDict, Unpack

from ....operation import UNSET, Operation, Request, Response, Sender, Unset
from ...models.openapi_accounts_add_cond_resp import OpenapiClustersRemovedResp

OPERATION = Operation(
    method="DELETE",
    path="/slurmdb/v0.0.42/cluster/{cluster_name}",
    answers={"200": OpenapiClustersRemovedResp, "default": OpenapiClustersRemovedResp},
)


class Query(TypedDict, total=False):
    classification: str | Unset
    cluster: list[str] | Unset
    federation: list[str] | Unset
    flags: str | Unset
    format_: str | Unset
    rpc_version: list[str] | Unset
    usage_end: str | Unset
    usage_start: str | Unset
    with_deleted: bool | Unset
    with_usage: bool | Unset


def request(
    cluster_name: str,
    *,
    classification: str | Unset = UNSET,
    cluster: list[str] | Unset = UNSET,
    federation: list[str] | Unset = UNSET,
    flags: str | Unset = UNSET,
    format_: str | Unset = UNSET,
    rpc_version: list[str] | Unset = UNSET,
    usage_end: str | Unset = UNSET,
    usage_start: str | Unset = UNSET,
    with_deleted: bool | Unset = UNSET,
    with_usage: bool | Unset = UNSET,
) -> Request[OpenapiClustersRemovedResp]:
    """Delete cluster.

    Args:
        cluster_name: Cluster name
        classification: Type of machine Ignored by the server: the name in the path counts alone. Known values: UNCLASSIFIED, CAPABILITY, CAPACITY, CAPAPACITY.
        cluster: CSV cluster list Ignored by the server: the name in the path counts alone.
        federation: CSV federation list Ignored by the server: the name in the path counts alone.
        flags: Query flags Ignored by the server: the name in the path counts alone. Known values: REGISTERING, MULTIPLE_SLURMD, FRONT_END, FEDERATION, EXTERNAL.
        format_: Ignored; process JSON manually to control output format Ignored by the server: the name in the path counts alone.
        rpc_version: CSV RPC version list Ignored by the server: the name in the path counts alone.
        usage_end: Usage end (UNIX timestamp) Ignored by the server: the name in the path counts alone.
        usage_start: Usage start (UNIX timestamp) Ignored by the server: the name in the path counts alone.
        with_deleted: Include deleted clusters Ignored by the server: the name in the path counts alone.
        with_usage: Include usage Ignored by the server: the name in the path counts alone.
    """
    return OPERATION.request(
        path={"cluster_name": cluster_name},
        query={
            "classification": classification,
            "cluster": cluster,
            "federation": federation,
            "flags": flags,
            "format": format_,
            "rpc_version": rpc_version,
            "usage_end": usage_end,
            "usage_start": usage_start,
            "with_deleted": with_deleted,
            "with_usage": with_usage,
        },
    )


def sync_detailed(cluster_name: str, *, client: Sender, **query: Unpack[Query]) -> Response[OpenapiClustersRemovedResp]:
    return client.send(request(cluster_name, **query))


def sync(cluster_name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiClustersRemovedResp | None:
    return client.send(request(cluster_name, **query)).parsed


async def asyncio_detailed(
    cluster_name: str, *, client: Sender, **query: Unpack[Query]
) -> Response[OpenapiClustersRemovedResp]:
    return await client.asend(request(cluster_name, **query))


async def asyncio(cluster_name: str, *, client: Sender, **query: Unpack[Query]) -> OpenapiClustersRemovedResp | None:
    return (await client.asend(request(cluster_name, **query))).parsed
