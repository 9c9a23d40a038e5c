from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class ClusterRec(Model):
    """Slurm's `/components/schemas/cluster_rec`.

    Attributes:
        clusters: (Slurm does not say)
    """

    clusters: OpenapiClustersResp | Unset = UNSET


from .openapi_clusters_resp import OpenapiClustersResp  # noqa: E402
