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


_MEANINGS = {
    "COMPLETING": "It has ended, and its nodes are being cleaned up.",
    "CONFIGURING": "Its nodes are being started, or prepared for it.",
    "STOPPED": "Its processes were stopped, and go on when they are told to.",
    "SUSPENDED": (
        "It stands still, by an administrator's will or for a job that goes before it, and goes on when that is over."
    ),
}
"""What is not to be seen from the name of a state that is neither waiting nor an end."""


def _facts(job: Any) -> Iterator[str]:
    yield from (text for name, text in _MEANINGS.items() if name in {job.state, *job.state.flags})
    if job.elapsed is None:
        return
    limit = job.time_limit
    rest = f" of {duration(limit)}" if limit not in (None, timedelta.max) else ""
    yield f"It has run for {duration(job.elapsed)}{rest}{f' on {job.node_list}' if job.node_list else ''}."
