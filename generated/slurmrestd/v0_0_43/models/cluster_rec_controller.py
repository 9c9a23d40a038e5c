from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class ClusterRecController(Model):
    """Slurm's `/components/schemas/cluster_rec_controller`.

    Attributes:
        host: ControlHost
        port: ControlPort
    """

    host: str | Unset = UNSET
    port: int | Unset = UNSET
