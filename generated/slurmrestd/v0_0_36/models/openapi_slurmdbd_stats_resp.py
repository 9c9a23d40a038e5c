from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdStatsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_stats_resp`.

    Attributes:
        errors: Slurm errors
        meta: (Slurm does not say)
        statistics: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    statistics: OpenapiSlurmdbdStatsRespStatistics | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .openapi_slurmdbd_stats_resp_statistics import OpenapiSlurmdbdStatsRespStatistics  # noqa: E402
