from __future__ import annotations

from ...model import Model


class JobResSocket(Model, kw_only=True):
    """Slurm's `/components/schemas/job_res_socket`.

    Attributes:
        index: Core index
        cores: (Slurm does not say)
    """

    index: int
    cores: list[JobResCore]


from .job_res_core import JobResCore  # noqa: E402
