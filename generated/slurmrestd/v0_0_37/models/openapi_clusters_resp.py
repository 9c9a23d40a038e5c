from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiClustersResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_clusters_resp`.

    Attributes:
        meta: (Slurm does not say)
        errors: Slurm errors
        clusters: (Slurm does not say)
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    clusters: list[ClusterRec] | Unset = UNSET


from .cluster_rec import ClusterRec  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .slurmdb_error import SlurmdbError  # noqa: E402
