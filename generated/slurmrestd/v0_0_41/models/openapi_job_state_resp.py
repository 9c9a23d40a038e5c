from __future__ import annotations

from ...model import UNSET, Model, Unset
from .float_64_no_val_struct import OpenapiError, OpenapiWarning
from .openapi_meta import OpenapiMeta


class JobStateRespJob(Model, kw_only=True):
    """Slurm's `job_state_resp_job`.

    Attributes:
        job_id: Job id as squeue prints it ("7", "7_1", "7_[2-4]", "9+1").
        state: Current state.
    """

    job_id: str
    state: list[str]


class OpenapiJobStateResp(Model, kw_only=True):
    """Slurm's `openapi_job_state_resp`.

    Attributes:
        jobs: List of job states
        meta: Slurm meta values
        errors: Query errors
        warnings: Query warnings
    """

    jobs: list[JobStateRespJob] | None | Unset = UNSET
    meta: OpenapiMeta | Unset = UNSET
    errors: list[OpenapiError] | Unset = UNSET
    warnings: list[OpenapiWarning] | Unset = UNSET
