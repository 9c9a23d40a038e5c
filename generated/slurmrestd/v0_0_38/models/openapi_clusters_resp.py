from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class OpenapiClustersResp(Model):
    """Slurm's `/components/schemas/openapi_clusters_resp`.

    Attributes:
        controller: Information about controller
        flags: List of properties of cluster
        name: Cluster name
        nodes: Assigned nodes
        select_plugin: Configured select plugin
        associations: Information about associations
        rpc_version: Number rpc version
        tres: List of TRES in cluster
    """

    controller: ClusterInfoController | Unset = UNSET
    flags: list[str] | Unset = UNSET
    name: str | None | Unset = UNSET
    nodes: str | None | Unset = UNSET
    select_plugin: str | None | Unset = UNSET
    associations: ClusterInfoAssociations | Unset = UNSET
    rpc_version: int | None | Unset = UNSET
    tres: list[OpenapiResp] | Unset = UNSET


from .cluster_info_associations import ClusterInfoAssociations  # noqa: E402
from .cluster_info_controller import ClusterInfoController  # noqa: E402
from .openapi_resp import OpenapiResp  # noqa: E402
