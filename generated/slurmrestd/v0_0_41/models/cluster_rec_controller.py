from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ClusterRecController(Model, kw_only=True):
    """Slurm's `/components/schemas/cluster_rec_controller`.

    Attributes:
        host: ControlHost
        port: ControlPort
    """

    host: str | Unset = UNSET
    port: int | Unset = UNSET
