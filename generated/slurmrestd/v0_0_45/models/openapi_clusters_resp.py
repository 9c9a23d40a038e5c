from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiClustersResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_clusters_resp`.

    Attributes:
        clusters: (Slurm does not say)
        meta: (Slurm does not say)
        errors: (Slurm does not say)
        warnings: (Slurm does not say)
    """

    clusters: list[ClusterRec] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET


from .cluster_rec import ClusterRec  # noqa: E402
from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_warning import OpenapiWarning  # noqa: E402
