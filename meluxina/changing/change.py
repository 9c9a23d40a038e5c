"""Changing jobs, one or several, whole or in part: holding, updating, requeueing."""

from __future__ import annotations

import functools
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from msgspec.structs import replace

from slurmrestd.types import Response

from .. import lazy
from ..errors import AnswerError, InvalidRequestError, NotFoundError, VersionError
from ..jobs import marks
from ..jobs.job_id import JobId
from ..jobs.parts import JobParts, JobRef, belongs, each, gone, identify, identify_all, separate
from ..jobs.view import JobView
from ..slurm import wire
from ..submission import many
from ..submission import update as updates
from ..transport import checking
from . import answers, numbers
from .paths import paths
from .several import failures_of

T = TypeVar("T")
Flow = Generator[Any, Any, T]


def update(desk: Any, jobs: JobRef | Iterable[JobRef], properties: Mapping[str, Any], verb: str) -> Flow[None]:
    """Change properties of jobs, or of each of their parts (POST /slurm/…/job/{job_id})."""
    operation = (yield desk.connection.api()).slurm.post_job.OPERATION
    body = updates.changes(operation, properties)
    for name, reason in updates.ignored(operation, body).items():
        checking.tell(f"this version's server ignores {name} in a change: {reason}")
    yield from _change(desk, jobs, functools.partial(_update, desk, body), verb)


def requeue(desk: Any, jobs: JobRef | Iterable[JobRef]) -> Flow[None]:
    """Requeue jobs (GET /slurm/…/job/{job_id}/requeue). Raises VersionError where there is no such operation."""
    refs = each(jobs)
    text = ",".join(map(str, identify_all(refs)))
    operation = getattr((yield desk.connection.api()).slurm, "get_job_requeue", None)
    if operation is None:
        raise VersionError.unsent(
            f"{desk.connection.api_version} has no way to requeue a job.",
            hint=f"A newer version of the API has. `scontrol requeue {text}` on a login node does the same.",
        )
    several_or_one = jobs if isinstance(jobs, JobRef) else refs
    yield from _change(desk, several_or_one, functools.partial(_requeue, desk, operation), "requeued")


def _change(
    desk: Any, jobs: JobRef | Iterable[JobRef], change: Callable[[JobRef], Flow[None]], verb: str
) -> Flow[None]:
    """Change one job, or several one by one, unless the number of a `Job` is another job's now.

    No version can ask for both at once. Raises ChangesFailed if some of several fail.
    """
    if (job := many.single(jobs)) is not None:
        if other := (yield from numbers.other(desk, identify(job))):
            raise gone(identify(job), other)
        yield from change(job)
        return
    refs = many.references(jobs)
    others = yield from numbers.others(desk, refs)
    calls = {job_id: functools.partial(change, ref) for job_id, ref in refs.items() if job_id not in others}
    failures = {job_id: gone(job_id, other) for job_id, other in others.items()}
    many.check_changes(verb, refs, failures | (yield from failures_of(desk, calls)))


def _requeue(desk: Any, operation: Any, job: JobRef) -> Flow[None]:
    job_id = identify(job)
    for path in paths(job_id):
        request = operation.request(path)
        try:
            response = yield desk.connection.send(request, repeat=False)
        except AnswerError as error:
            raise (yield from lazy.around("advice").on_change(desk, job_id, error)) from error.__cause__
        if refusal := answers.refusal(request, response, "status"):
            raise refusal


def _update(desk: Any, body: Any, job: JobRef) -> Flow[None]:
    comment = wire.read(body, "comment")
    if comment is not None and (mark := (yield from _mark(desk, job))):
        # Without it nobody would find the job by its mark any more.
        body = replace(body, comment=marks.attach(comment, mark))
    job_id = identify(job)
    try:
        if not job_id.is_whole:
            yield from _update_part(desk, job_id, body)
        elif isinstance(job, JobParts) and not job.parts:
            yield from _post(desk, job_id.number, body)
        else:
            yield from _update_whole(desk, job_id, body)
    except AnswerError as error:
        yield from lazy.around("advice").advise(desk, error, body)
        raise (yield from lazy.around("advice").on_change(desk, job_id, error)) from error.__cause__


def _mark(desk: Any, job: JobRef) -> Flow[str | None]:
    view: JobView = job if isinstance(job, JobView) else (yield desk.finder.find(identify(job)))
    return view.mark


def _update_whole(desk: Any, job_id: JobId, body: Any) -> Flow[None]:
    failures: list[AnswerError] = []
    waiting = updates.is_hold(body)
    try:
        if (yield from _post(desk, job_id.number, body, whole=True)):
            return
    except AnswerError as error:
        failures.append(error)
    rows, _ = separate((yield from _rows(desk, job_id)), job_id)
    if failures and any(row.id == job_id.number and row.state.is_finished for row in rows) and len(rows) > 1:
        failures.clear()
    for row in rows:
        if row.id != job_id.number and (row.state.is_pending if waiting else not row.state.is_finished):
            # Some servers change only the part that has the number of the whole.
            try:
                yield from _post(desk, row.id, body)
            except AnswerError as error:
                failures.append(error)
    if failures:
        raise failures[0]


def _rows(desk: Any, job_id: JobId) -> Flow[Sequence[JobParts]]:
    try:
        rows: Sequence[JobParts] = yield desk.finder.shown(job_id)
    except NotFoundError:
        return ()
    return rows


def _update_part(desk: Any, job_id: JobId, body: Any) -> Flow[None]:
    try:
        if not job_id.component:
            for path in paths(job_id):
                yield from _post(desk, path, body)
            return
    except InvalidRequestError as error:
        if job_id.tasks is None or not answers.names_no_tasks(error):
            raise
    # What is left: components, of which servers change the first whatever they are asked for, and tasks on servers that
    # know them only by their own numbers.
    rows = [row for row in (yield desk.finder.shown(job_id)) if belongs(row, job_id)]
    if not rows:
        raise NotFoundError(f"There is no job {job_id}.")
    tasks = set(job_id.tasks or ())
    for row in rows:
        if not tasks.issuperset(row.array_indices):
            raise InvalidRequestError(
                f"{row.label} waits as one, and a server of this API version changes it as one only.",
                hint=f"Change all of it, {row.label}, or wait until {job_id} starts.",
            )
    for row in rows:
        yield from _post(desk, row.id, body)


def _post(desk: Any, path: int | str, body: Any, *, whole: bool = False) -> Flow[bool]:
    """Send a change of one part. Returns whether the answer says that more than that was changed."""
    request = (yield desk.connection.api()).slurm.post_job.request(str(path), body=body)

    def check(response: Response[Any]) -> None:
        if not answers.was_of_all(response, whole=whole):
            checking.check(request, response, desk.connection.config)

    response = yield desk.connection.send(request, repeat=True, check=check)
    if answers.was_of_all(response, whole=whole):
        return True
    if error := answers.refusal(request, response, "results"):
        raise error
    return bool(getattr(response.parsed, "results", None))
