"""What jobs are called in URLs."""

from __future__ import annotations

from msgspec.structs import replace

from ..jobs.job_id import JobId


def paths(job_id: JobId) -> list[str]:
    """List a job's names in URLs: one for each task, because no server knows several by one name."""
    if job_id.tasks is not None:
        return [f"{job_id.number}_{index}" for index in job_id.tasks]
    return [str(job_id.number) if job_id.component is None else f"{job_id.number}+{job_id.component}"]


def part(job_id: JobId, path: str) -> JobId:
    """Return the part of a job that one of its paths stands for."""
    return replace(JobId.parse(path), identity=job_id.identity)
