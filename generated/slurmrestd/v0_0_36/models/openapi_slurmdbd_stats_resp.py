from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class OpenapiSlurmdbdStatsResp(Model, kw_only=True):
    """Slurm's `/components/schemas/openapi_slurmdbd_stats_resp`.

    Attributes:
        errors: Slurm errors
        time_start: Unix timestamp of start time
        rollups: (Slurm does not say)
        RPCs: (Slurm does not say)
        users: (Slurm does not say)
    """

    errors: list[OpenapiError] | Unset = UNSET
    time_start: int | None | Unset = UNSET
    rollups: list[SlurmdbDiagRollupsItem] | Unset = UNSET
    RPCs: list[SlurmdbDiagRPCsItem] | Unset = UNSET
    users: list[SlurmdbDiagUsersItem] | Unset = UNSET


from .openapi_error import OpenapiError  # noqa: E402
from .slurmdb_diag_rollups_item import SlurmdbDiagRollupsItem  # noqa: E402
from .slurmdb_diag_rp_cs_item import SlurmdbDiagRPCsItem  # noqa: E402
from .slurmdb_diag_users_item import SlurmdbDiagUsersItem  # noqa: E402
