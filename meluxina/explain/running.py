"""What a job that runs is doing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from .explanation import Explanation, duration


def explain_running(job: Any) -> Explanation:
    """Say how long a job has been running, where, and for how long it may."""
    return Explanation(
        summary=f"Job {job.label} is {'+'.join((job.state, *job.state.flags))}", facts=tuple(_facts(job))
    )


def _facts(job: Any) -> Iterator[str]:
    if job.elapsed is None:
        return
    limit = job.time_limit
    rest = f" of {duration(limit)}" if limit not in (None, timedelta.max) else ""
    yield f"It has run for {duration(job.elapsed)}{rest}{f' on {job.node_list}' if job.node_list else ''}."
