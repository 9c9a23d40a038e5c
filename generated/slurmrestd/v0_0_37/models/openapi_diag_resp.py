from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiDiagResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_diag_resp`.

    Attributes:
        errors: slurm errors
        statistics: Slurm statistics
        meta: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    statistics: StatsMsg | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .openapi_meta import OpenapiMeta  # noqa: E402
from .stats_msg import StatsMsg  # noqa: E402
