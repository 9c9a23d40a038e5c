"""Cancelling jobs, or sending them signals: one, several, or all that meet conditions."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import UNSET

from slurmrestd.operation import Request
from slurmrestd.types import Response

from .. import lazy
from ..errors import AnswerError, ConnectionFailed, InvalidRequestError, MeluxinaError, NotFoundError
from ..jobs.job_id import JobId
from ..jobs.parts import assemble, by_number, gone, identify, separate
from ..jobs.view import JobView
from ..queries.history import latest
from ..rare_options import signals
from ..submission import many
from . import answers, kill, numbers
from .paths import part, paths
from .several import failures_of

T = TypeVar("T")
Flow = Generator[Any, Any, T]
_FEW = 5
"""Jobs that are looked at to explain why they were refused."""

Failures = dict[JobId, MeluxinaError]

_VERBS = ("signalled", "cancelled")
_TAKES_ONE = "cancels one by one"
"""What is remembered of a server that does not take the request that signals many jobs."""


def cancel(desk: Any, jobs: Any, signal: str | int | None, conditions: Mapping[str, Any]) -> Flow[list[str] | None]:
    """Cancel a job, several, or all that meet conditions, or send them a signal. See `Client.cancel`."""
    where = kill.conditions(own=desk.connection.config.user, **conditions)
    signal = None if signal is None else signals.parse(signal)
    if (where is None) is (jobs is UNSET):
        raise InvalidRequestError.unsent("Either jobs are cancelled, or all that meet conditions: at least one.")
    if where is not None:
        labels, refusals = yield from _cancel_meeting(desk, where, signal)
        if refusals:
            raise many.changes_failed(_VERBS[signal is None], refusals, labels)
        return labels
    if (job := many.single(jobs)) is not None:
        yield from _cancel_job(desk, identify(job), signal)
    else:
        refs = many.references(jobs)
        failures = yield from cancel_many(desk, refs, signal)
        mute = {
            job: error for job, error in failures.items() if isinstance(error, InvalidRequestError) and not error.hint
        }
        if len(mute) <= _FEW:
            for job_id, refusal in mute.items():
                failures[job_id] = yield from lazy.around("advice").on_change(desk, job_id, refusal)
        many.check_changes(_VERBS[signal is None], refs, failures)
    return None


def cancel_many(desk: Any, job_ids: Iterable[JobId], signal: str | None) -> Flow[Failures]:
    """Cancel many jobs, or send them a signal: together where the server can do that, else one by one."""
    job_ids = list(dict.fromkeys(job_ids))
    others = yield from numbers.others(desk, job_ids)
    # What has become of a job that has lost its number is a question of its own.
    calls = {job_id: functools.partial(_cancel_job, desk, job_id, signal) for job_id in others}
    failures: Failures = {}
    own = [job_id for job_id in job_ids if job_id not in others]
    doubtful = yield from _cancel_together(desk, own, signal, failures)
    calls |= {job_id: functools.partial(_cancel, desk, job_id, signal) for job_id in doubtful}
    return failures | (yield from failures_of(desk, calls))


def cancel_abandoned(desk: Any, job_ids: Sequence[JobId], reason: BaseException) -> Flow[None]:
    """Cancel jobs whose wait was ended, and note in the reason for that which of them were not cancelled."""
    try:
        failures = yield from cancel_many(desk, job_ids, None)
    except MeluxinaError as error:
        failures = dict.fromkeys(job_ids, error)
    for job_id, failure in failures.items():
        reason.add_note(f"Job {job_id} was not cancelled: {failure}")


def _cancel_job(desk: Any, job_id: JobId, signal: str | None) -> Flow[None]:
    """Cancel a job, or send it a signal (DELETE /slurm/…/job/{job_id}), with one request per task named."""
    if other := (yield from numbers.other(desk, job_id)):
        if signal is not None:
            raise gone(job_id, other)
        yield desk.finder.find(job_id)  # raises the same unless accounting has its end
        return
    yield from _cancel(desk, job_id, signal)


def _cancel(desk: Any, job_id: JobId, signal: str | None) -> Flow[None]:
    for path in paths(job_id):
        try:
            yield from _kill(desk, path, signal)
        except NotFoundError:
            job = yield desk.finder.find(part(job_id, path))
            if not job.state.is_finished:
                if job.label == path:
                    raise
                # Some servers know a task of an array by its name alone.
                yield from _kill(desk, job.label, signal)
        except InvalidRequestError as error:
            raise (yield from lazy.around("advice").on_change(desk, part(job_id, path), error)) from error.__cause__


def _kill(desk: Any, path: str, signal: str | None) -> Flow[None]:
    operation = (yield desk.connection.api()).slurm.delete_job
    request = operation.request(path, **({"signal": signal} if signal else {}))
    response = yield desk.connection.send(request, repeat=signal is None)
    if error := answers.refusal(request, response, "status"):
        raise error


def _cancel_together(
    desk: Any, job_ids: Sequence[JobId], signal: str | None, failures: Failures
) -> Flow[Sequence[JobId]]:
    """Signal jobs with one request for a thousand. Notes failures, and returns jobs left in doubt."""
    if len(job_ids) == 1:
        return job_ids
    doubtful = list[JobId]()
    for start in range(0, len(job_ids), kill.AT_ONCE):
        chunk = job_ids[start : start + kill.AT_ONCE]
        try:
            answer = yield from _signal(desk, kill.of_jobs, chunk, signal)
        except MeluxinaError as error:
            if not start:
                raise
            failures |= dict.fromkeys(chunk, error)
            continue
        if answer is None:
            return [*doubtful, *job_ids[start:]]
        entries = kill.by_job(chunk, answer[1].parsed)
        refusals = {job_id: refusal for job_id, own in entries.items() if (refusal := answers.refusal_of(*answer, own))}
        unknown = [job_id for job_id, error in refusals.items() if isinstance(error, NotFoundError)]
        failures |= {job_id: error for job_id, error in refusals.items() if job_id not in unknown}
        doubtful += set(unknown) - (yield from _ended(desk, unknown))
        # Sent twice, a signal does something else than sent once; an answer without a word is no failure.
        doubtful += () if signal else [job_id for job_id in chunk if job_id not in entries]
    return doubtful


def _cancel_meeting(
    desk: Any, where: kill.Where, signal: str | None
) -> Flow[tuple[list[str], dict[str, MeluxinaError]]]:
    """Cancel all jobs that meet conditions, with one request. Returns their labels, and failures by label."""
    conditions, states = where
    labels: list[str] = []
    failures: dict[str, MeluxinaError] = {}
    # In this order, since a job that waits may start meanwhile.
    for state in [None] if states is None else sorted(states):
        try:
            answer = yield from _signal(desk, kill.of_conditions, (conditions, state), signal)
        except MeluxinaError as error:
            if labels:
                error.add_note(f"This was done before, to these jobs: {', '.join(labels)}.")
            raise
        if answer is None:
            return (yield from _cancel_selected(desk, where, signal))
        for outcome in kill.outcomes(answer[1].parsed):
            if refusal := answers.refusal_of(*answer, [outcome.entry]):
                failures[outcome.label] = refusal
            elif answers.was_done(outcome.entry):
                labels.append(outcome.label)
    return labels, failures


def _cancel_selected(
    desk: Any, where: kill.Where, signal: str | None
) -> Flow[tuple[list[str], dict[str, MeluxinaError]]]:
    """Do the same with a list of all jobs, and a request for each that is chosen."""
    calls: dict[str, Callable[[], Flow[None]]] = {}
    failures: dict[str, MeluxinaError] = {}
    for label in kill.select((yield desk.finder.jobs()), *where):
        try:
            for path in paths(JobId.parse(label)):
                calls[path] = functools.partial(_cancel, desk, JobId.parse(path), signal)
        except InvalidRequestError as error:  # the server shows only some of its tasks
            failures[label] = error
    failures |= yield from failures_of(desk, calls)
    return [label for label in calls if label not in failures], failures


def _signal(
    desk: Any, body: Callable[..., Any], what: Any, signal: str | None
) -> Flow[tuple[Request[Any], Response[Any]] | None]:
    """Signal many jobs with one request (DELETE /slurm/…/jobs/); None if the server does not take it."""
    operation: Any = getattr((yield desk.connection.api()).slurm, "delete_jobs", None)
    if desk.memory.get(_TAKES_ONE) or not kill.takes(operation):
        return None
    request = operation.request(body=body(operation, what, signal))
    try:
        return request, (yield desk.connection.send(request, repeat=signal is None))
    except AnswerError as error:
        if not answers.is_no_way(error):
            raise
        desk.memory[_TAKES_ONE] = True
        return None


def _ended(desk: Any, job_ids: Sequence[JobId]) -> Flow[set[JobId]]:
    """Return those of these jobs, which the controller does not know, that have ended as accounting has it."""
    if not job_ids:
        return set()
    rows: Sequence[JobView] = ()
    with contextlib.suppress(AnswerError, ConnectionFailed):  # who asks for one alone is told
        rows = yield desk.finder.recorded(list({job_id.number: None for job_id in job_ids}))
    records = by_number(rows)
    jobs = {job_id: assemble(job_id, latest(separate(records.get(job_id.number, ()), job_id)[0])) for job_id in job_ids}
    return {job_id for job_id, job in jobs.items() if job is not None and job.state.is_finished}
