from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdStatsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_stats_resp`.

    Attributes:
        errors: Slurm errors
        statistics: dictionary of Slurmdb statistics
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    statistics: StatsRec | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .stats_rec import StatsRec  # noqa: E402
