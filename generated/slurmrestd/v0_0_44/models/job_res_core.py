from __future__ import annotations

from ...model import Model


class JobResCore(Model, kw_only=True):
    """Slurm's `/components/schemas/job_res_core`.

    Attributes:
        index: Core index
        status: Core status
    """

    index: int
    status: list[str]
