"""States, ends and errors in PSI/J's words."""

from __future__ import annotations

from psij import InvalidJobException, JobState, JobStatus, SubmitException

from meluxina import (
    AsyncJob,
    ConnectionFailed,
    MeluxinaError,
    ServerError,
)

_ENDS = {"COMPLETED": JobState.COMPLETED, "CANCELLED": JobState.CANCELED}
"""All other ends are failures."""


def native_id(job: AsyncJob) -> str:
    """Return what PSI/J keeps of a job: its number, and the mark that no other job with that number would have."""
    # Tasks of an array that wait together are called by the number of all.
    label = str(job.array_id) if job.array_id and job.array_task is None else job.label
    return f"{label}:{job.mark}" if job.mark else label


def active(job: AsyncJob) -> JobStatus:
    """Make the status of a job that runs."""
    return JobStatus(JobState.ACTIVE, time=job.start_time and job.start_time.timestamp())


def end(job: AsyncJob, message: str | None) -> JobStatus:
    """Make the status of a job that has ended.

    Its exit code is a shell's: 128 and more for a signal. `metadata["slurm_state"]` is Slurm's own word.
    """
    return JobStatus(
        _ENDS.get(job.state, JobState.FAILED),
        time=job.end_time and job.end_time.timestamp(),
        message=message,
        exit_code=128 + job.signal if job.signal else job.return_code,
        metadata={"native_id": native_id(job), "slurm_state": str(job.state)},
    )


def error(cause: MeluxinaError, *fatal: type[MeluxinaError]) -> InvalidJobException | SubmitException:
    """Make PSI/J's exception of an error: of one of these kinds, the job will never do; of others, not now."""
    if isinstance(cause, fatal):
        return InvalidJobException(str(cause), exception=cause)
    return SubmitException(str(cause), exception=cause, transient=isinstance(cause, ConnectionFailed | ServerError))
