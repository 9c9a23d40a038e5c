from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class ClusterRec(Model):
    """Slurm's `/components/schemas/cluster_rec`.

    Attributes:
        controller: (Slurm does not say)
        flags: Flags
        name: ClusterName
        nodes: Node names
        select_plugin: (Slurm does not say)
        associations: (Slurm does not say)
        rpc_version: RPC version used in the cluster
        tres: (Slurm does not say)
    """

    controller: ClusterRecController | Unset = UNSET
    flags: list[str] | Unset = UNSET
    name: str | Unset = UNSET
    nodes: str | Unset = UNSET
    select_plugin: str | Unset = UNSET
    associations: ClusterRecAssociations | Unset = UNSET
    rpc_version: int | Unset = UNSET
    tres: list[Tres] | Unset = UNSET


from .cluster_rec_associations import ClusterRecAssociations  # noqa: E402
from .cluster_rec_controller import ClusterRecController  # noqa: E402
from .tres import Tres  # noqa: E402
