from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ClusterRec(Model, kw_only=True):
    """Slurm's `/components/schemas/cluster_rec`.

    Attributes:
        controller: Information about controller
        flags: Known values: MULTIPLE_SLURMD, FRONT_END, CRAY_NATIVE, FEDERATION, EXTERNAL.
        name: Cluster name.
        nodes: Assigned nodes. Ignored by the server: in requests; a cluster fills it in when its controller registers.
        select_plugin: Configured select plugin. Ignored by the server: in requests; a cluster fills it in when its controller registers.
        associations: Information about associations
        rpc_version: Number of the RPC version. Ignored by the server: in requests; a cluster fills it in when its controller registers.
        tres: TRES list of attributes
    """

    controller: ClusterInfoController | Unset = UNSET
    flags: list[str] | Unset = UNSET
    name: str | None | Unset = UNSET
    nodes: str | None | Unset = UNSET
    select_plugin: str | None | Unset = UNSET
    associations: ClusterInfoAssociations | Unset = UNSET
    rpc_version: int | None | Unset = UNSET
    tres: list[Tres] | Unset = UNSET


from .cluster_info_associations import ClusterInfoAssociations  # noqa: E402
from .cluster_info_controller import ClusterInfoController  # noqa: E402
from .tres import Tres  # noqa: E402
