"""What a wait has come to, and what keeps jobs from starting, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ..jobs.job_id import JobId
from ..jobs.view import JobView


def timed_out(jobs: Mapping[JobId, JobView | None], seconds: float, *, until_running: bool) -> str:
    """Say which jobs were waited for in vain, and how they are as far as they were seen."""
    listed = _listed(list(jobs))
    states = Counter("not seen" if job is None else standing(job) for job in jobs.values())
    standings = ", ".join(state if len(jobs) == 1 else f"{count} {state}" for state, count in states.most_common())
    what = f"Job {listed} has" if len(jobs) == 1 else f"{len(jobs)} jobs ({listed}) have"
    return f"{what} not {'started' if until_running else 'ended'} after {seconds:g} seconds: {standings}."


def standing(job: JobView) -> str:
    """Say how a job is, as squeue does: its state, and if it waits the reason."""
    return f"{job.state} ({job.reason})" if job.state.is_pending and job.reason else str(job.state)


def obstacles(jobs: Iterable[JobView]) -> list[str]:
    """Say of jobs what keeps them from starting, in one sentence for all that have it in common."""
    groups: dict[str | None, list[JobView]] = {}
    for job in jobs:
        groups.setdefault(job.obstacle, []).append(job)
    return [
        f"Job {first.label} will not start by itself ({first.reason}): {text}."
        + (f" The same is true of {_listed([job.label for job in others])}." if others else "")
        for text, (first, *others) in groups.items()
    ]


def _listed(names: Sequence[object]) -> str:
    return ", ".join(map(str, names[:5])) + (", …" if len(names) > 5 else "")
