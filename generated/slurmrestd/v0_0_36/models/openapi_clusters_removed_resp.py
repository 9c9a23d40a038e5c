from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiClustersRemovedResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_clusters_removed_resp`.

    Attributes:
        errors: Slurm errors
        deleted_clusters: Names of the clusters that were removed.
    """

    errors: list[OpenapiError] | Unset = UNSET
    deleted_clusters: list[str] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
