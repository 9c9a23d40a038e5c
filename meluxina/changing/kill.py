"""Signalling many jobs with one request: what is sent, and what the answer says of each job.

The controller signals a job if it meets all conditions of the request, at the moment at which it does so. It compares
states by the base state only, and several of them as if they were one other: so a request names one at most. It reads
no numbers of users, so their names are sent.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from slurmrestd.decoding import field_names, strict

from ..errors import InvalidRequestError
from ..jobs.job_id import JobId
from ..jobs.view import JobView
from ..notation.state_names import state_names
from ..queries.job_filter import JobFilter, owner
from ..slurm import wire
from ..slurm.states import JobState
from .paths import paths

AT_ONCE = 1000
"""Jobs that one request names: the controller does nothing else while it signals them."""
_STATES = frozenset({"PENDING", "RUNNING", "SUSPENDED"})
_FLAGS = ["FULL_JOB", "VERBOSE"]
"""Signal batch scripts too, as the request for one job does; say what became of each job, not only of failures."""


Where = tuple[JobFilter, frozenset[str] | None]
"""Which jobs are to be cancelled: those that meet conditions, and are in one of these states if there are such."""


def conditions(
    *,
    mine: bool | None,
    own: str,
    user: str | None,
    account: str | None,
    state: str | Iterable[str] | None,
    partition: str | None,
    name: str | None,
) -> Where | None:
    """Check the conditions on jobs to cancel; None if there are none. By default jobs are the user's `own`.

    Raises InvalidRequestError for what can be none, such as other states than scancel takes.
    """
    if not mine and all(value is None for value in (user, account, state, partition, name)):
        return None
    if "" in (user, account, partition, name):
        # To a server an empty condition may be none.
        raise InvalidRequestError.unsent("No condition on jobs to cancel may be empty.")
    is_own = user is None if mine is None else mine
    job_filter = JobFilter(user=owner(user, own if is_own else None), account=account, partition=partition, name=name)
    return job_filter, state_names("state of jobs to cancel", state, _STATES)


def of_jobs(operation: Any, job_ids: Sequence[JobId], signal: str | None) -> Any:
    """Make the body of a request to signal these jobs."""
    return _body(operation, {"jobs": list({path: None for job_id in job_ids for path in paths(job_id)})}, signal)


def of_conditions(operation: Any, what: tuple[JobFilter, str | None], signal: str | None) -> Any:
    """Make the body of a request to signal all jobs that meet conditions and are in a state, if one is named."""
    job_filter, state = what
    names = {
        "user_name": job_filter.user,
        "account": job_filter.account,
        "partition": job_filter.partition,
        "job_name": job_filter.name,
        "job_state": None if state is None else [state],
    }
    return _body(operation, {name: value for name, value in names.items() if value is not None}, signal)


def takes(operation: Any) -> bool:
    """Whether a version has this request with everything that is sent here."""
    needed = {"jobs", "user_name", "account", "partition", "job_name", "job_state", "flags", "signal"}
    return operation is not None and needed <= field_names(operation.OPERATION.body).keys()


def _body(operation: Any, content: Mapping[str, Any], signal: str | None) -> Any:
    if not any(content.values()):
        # To a server no condition is every job.
        raise InvalidRequestError.unsent("There is no condition on jobs to cancel.")
    return strict({**content, "signal": signal or "KILL", "flags": _FLAGS}, operation.OPERATION.body)


class Outcome(NamedTuple):
    """What an answer says of one job, of a task, or of several tasks that wait."""

    label: str
    """What Slurm calls it: "17", "17_3", "17_[4-9]"; of an array the number stands for the tasks that wait."""
    names: frozenset[str]
    """All that a request may have called it, or called a whole that it is part of."""
    entry: Any


def outcomes(parsed: Any) -> list[Outcome]:
    """Read what an answer says of each job."""
    return [_outcome(entry) for entry in wire.items(wire.read(parsed, "status"))]


def _outcome(entry: Any) -> Outcome:
    number = wire.number(wire.read(entry, "job_id"))
    label = wire.text(wire.read(entry, "step_id")) or str(number or "")
    names = {label, label.partition("_")[0].partition("+")[0], str(number or label)}
    with contextlib.suppress(InvalidRequestError):  # of a list of tasks that is cut
        names.update(paths(JobId.parse(label)))
    return Outcome(label, frozenset(names), entry)


def by_job(job_ids: Iterable[JobId], parsed: Any) -> dict[JobId, list[Any]]:
    """Sort what an answer says by the jobs that were asked about; one that it says nothing of is missing."""
    by_path: dict[str, list[JobId]] = {}
    for job_id in job_ids:
        for path in paths(job_id):
            by_path.setdefault(path, []).append(job_id)
    entries: dict[JobId, list[Any]] = {}
    for outcome in outcomes(parsed):
        for job_id in {job_id for name in outcome.names for job_id in by_path.get(name, ())}:
            entries.setdefault(job_id, []).append(outcome.entry)
    return entries


def select(rows: Sequence[JobView], job_filter: JobFilter, states: frozenset[str] | None) -> list[str]:
    """Name the jobs of a list that the same request would signal, for servers that have none.

    An array is named as a whole if none of its tasks is left out, now or because it starts meanwhile.
    """
    unended = {row: state for row in rows if (state := _base_state(row.state))}
    chosen = [row for row in job_filter.select(unended) if states is None or unended[row] in states]
    partial = {_whole(row) for row in unended.keys() - set(chosen)}
    return list(
        dict.fromkeys(
            row.label if row.array_id and (states is not None or _whole(row) in partial) else str(_whole(row))
            for row in chosen
        )
    )


def _whole(row: JobView) -> int:
    return row.array_id or row.het_id or row.id


def _base_state(state: JobState) -> str | None:
    """Which of the states a job that has not ended is in, also where a server shows a flag in its place."""
    if state.is_pending:
        return "PENDING"
    if state == "SUSPENDED":
        return "SUSPENDED"
    return "RUNNING" if state.is_running and "COMPLETING" not in (state, *state.flags) else None
