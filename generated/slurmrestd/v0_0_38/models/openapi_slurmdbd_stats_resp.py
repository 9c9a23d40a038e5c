from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdStatsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_stats_resp`.

    Attributes:
        meta: (Slurm does not say)
        errors: Slurm errors
        statistics: (Slurm does not say)
    """

    meta: OpenapiMeta | Unset = UNSET
    errors: list[SlurmdbError] | Unset = UNSET
    statistics: StatsRec | Unset = UNSET


from .openapi_meta import OpenapiMeta  # noqa: E402
from .slurmdb_error import SlurmdbError  # noqa: E402
from .stats_rec import StatsRec  # noqa: E402
