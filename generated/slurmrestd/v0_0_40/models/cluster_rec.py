from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ClusterRec(Model, kw_only=True):
    """Slurm's `/components/schemas/cluster_rec`.

    Attributes:
        controller: (Slurm does not say)
        flags: (Slurm does not say)
        name: ClusterName
        nodes: Node names Ignored by the server: in requests; a cluster fills it in when its controller registers.
        select_plugin: Ignored by the server: in requests; a cluster fills it in when its controller registers.
        associations: (Slurm does not say)
        rpc_version: RPC version used in the cluster Ignored by the server: in requests; a cluster fills it in when its controller registers.
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
