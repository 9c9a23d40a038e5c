# Made from ../_async by scripts/unasync: change that.
"""Finding jobs: with the controller, and in accounting what the controller has forgotten."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from .. import queries
from ..errors import (
    AnswerError,
    ConnectionFailed,
    InvalidRequestError,
    NotFoundError,
    ServerError,
    UnreadableAnswer,
    VersionError,
)
from ..jobs.job_id import JobId
from ..jobs.parts import assemble, complete, gone, separate
from ..slurm import error_numbers
from ..transport.retrying import is_slurms
from ..transport.sendable import brief
from .connection import Connection
from .job import Job

_AT_ONCE = 1000
"""Jobs that are asked about in one request: 10 to 15 kB of URL."""

_PATIENCE = 3
"""Pages that say there is no such address, after which that is believed."""
_LOOK_AGAIN = 0.5
_NO_TRACE = "Of a task that is cancelled before it could start, Slurm keeps no trace."


class Finder:
    """Finds jobs, by their ids or by conditions. `view` makes a job of what an answer lists."""

    def __init__(self, connection: Connection, view: Callable[[Any], Job]) -> None:
        self._connection = connection
        self.view = view
        self.cost = queries.questions.Cost()
        self._refusals = 0
        """How often in a row the server did not list states."""

    # With the controller

    def jobs(self, job_ids: Iterable[JobId] | None = None) -> list[Job]:
        """List all jobs that the controller shows (GET /slurm/…/jobs), or no fewer than those with these ids.

        It asks for them one by one (GET /slurm/…/job/{job_id}) where that is likely to be less.
        """
        numbers = None if job_ids is None else list(dict.fromkeys(job_id.number for job_id in job_ids))
        if numbers is None or self.cost.prefers_list(len(numbers)):
            operation = (self._connection.api()).slurm.get_jobs
            response, entries = self._connection.listing(operation.request(**brief(operation)), "jobs")
            self.cost.of_list(len(response.content))
            return [self.view(raw) for raw in entries]
        # The number of an array and that of its task show the same task.
        rows = [row for number in numbers for row in self.shown_or_none(number)]
        return list({row.id: row for row in rows}.values())

    def shown(self, job_id: JobId) -> list[Job]:
        """List what the controller shows of all that has this number (GET /slurm/…/job/{job_id})."""
        operation = (self._connection.api()).slurm.get_job
        # By the name of a task some versions show that task, some the whole array, and none a task that waits.
        response, entries = self._connection.listing(operation.request(str(job_id.number), **brief(operation)), "jobs")
        self.cost.of_job(len(response.content))
        rows = [self.view(raw) for raw in entries]
        if any(job_id.number not in (row.id, row.array_id, row.het_id) for row in rows):
            raise UnreadableAnswer(f"The server was asked for job {job_id.number} and showed another.")
        return rows

    def shown_or_none(self, number: int) -> list[Job]:
        """List what the controller shows of a number; nothing of one that it does not know."""
        return (self._shown_or_unknown(JobId.parse(number)))[0]

    def states(self, numbers: Sequence[int] | None = None) -> list[queries.standing.Entry] | None:
        """List the states of all that has these numbers, or of all jobs (GET /slurm/…/jobs/state/).

        What the controller does not know is not there. None if this server can't be asked, or does not tell which tasks
        it means.
        """
        operation = getattr((self._connection.api()).slurm, "get_jobs_state", None)
        if operation is None or self._refusals >= _PATIENCE:
            return None
        batches = [{}] if numbers is None else [{"job_id": texts} for texts in _batches(numbers)]
        entries: list[queries.standing.Entry] = []
        try:
            for query in batches:
                raws = (self._connection.listing(operation.request(**query), "jobs"))[1]
                if numbers is not None and any(queries.standing.is_vague(raw) for raw in raws):
                    return None
                entries += map(queries.standing.Entry.read, raws)
        except NotFoundError as error:
            # Of an unknown job among many, or a page of somebody's, or a server that does not know the address.
            self._refusals += not is_slurms(error)
            return None
        except (InvalidRequestError, VersionError, queries.standing.UnreadableEntry):
            self._refusals = _PATIENCE
            return None
        self._refusals = 0
        return entries

    # With the controller, or else in accounting

    def find(self, job_id: JobId, *, patience: float = 0) -> Job:
        """Find one job. Raises NotFoundError for one that nobody knows, after so many seconds of patience.

        What accounting can't be asked about is its error: it may be a job that has ended.
        """
        deadline = time.monotonic() + patience
        while True:
            rows, unknown = self._shown_or_unknown(job_id)
            try:
                return self._complete(job_id, rows, unknown)
            except (AnswerError, ConnectionFailed):
                # What the controller shows will not change who has the number.
                if rows or time.monotonic() >= deadline:
                    raise
            time.sleep(_LOOK_AGAIN)

    def _shown_or_unknown(self, job_id: JobId) -> tuple[list[Job], NotFoundError | None]:
        """List what the controller shows of a number, or return how it says that it does not know it."""
        try:
            return self.shown(job_id), None
        except NotFoundError as error:
            if not is_slurms(error):
                raise
            return [], error

    def _complete(self, job_id: JobId, rows: list[Job], unknown: NotFoundError | None) -> Job:
        """Make a job of what the controller shows, and of what accounting has where that may be more."""
        rows, other = separate(rows, job_id)
        if other is not None:
            job_id = job_id.reused(other)
        job = assemble(job_id, rows)
        if job is not None and not (job_id.is_whole and job.parts):
            return job
        try:
            records, _ = separate(self.recorded([job_id.number]), job_id)
        except (AnswerError, ConnectionFailed) as error:
            if job is None:
                said = f"has another job of the number {job_id.number} now" if other else f"does not know job {job_id}"
                error.hint = (
                    f"The controller {said}. Only accounting can tell whether it has ended. {error.hint}".strip()
                )
                raise
        else:
            job = assemble(job_id, complete(rows, queries.history.latest(records)))
        if other is not None and (job is None or not job.state.is_finished):
            # What accounting has without an end will get none any more.
            raise gone(job_id, other)
        if job is None and unknown is not None and job_id.is_whole:
            raise NotFoundError(f"There is no job {job_id}", status=unknown.status, errors=unknown.errors)
        if job is None:
            raise NotFoundError(f"There is no job {job_id}.", hint=_NO_TRACE if job_id.tasks is not None else "")
        return job

    # In accounting

    def recorded(self, job_ids: Sequence[int]) -> list[Job]:
        """List what accounting has of all that has these numbers, with few requests for many."""
        slurmdb = (self._connection.api()).slurmdb
        if len(job_ids) == 1:
            return self._records(slurmdb.get_job.request(str(job_ids[0])))
        requests = [slurmdb.get_jobs.request(step=texts) for texts in _batches(job_ids)]
        return [job for request in requests for job in self._records(request)]

    def _records(self, request: Any) -> list[Job]:
        try:
            return [self.view(raw) for raw in self._connection.entries(request, "jobs", quiet=True)]
        except NotFoundError as error:
            # That there is no accounting is no word about a job.
            raise ServerError(str(error), status=error.status) from error

    def history(self, conditions: queries.job_filter.JobFilter, period: queries.history.Period) -> list[Job]:
        """List jobs of this period from accounting (GET /slurmdb/…/jobs): all that could meet the conditions."""
        if conditions.ids is not None:
            job_ids = list(dict.fromkeys(job.number for job in conditions.ids))
            return [job for job in self.recorded(job_ids) if job in period] if job_ids else []
        operation = (self._connection.api()).slurmdb.get_jobs
        # States and partitions are for the client to choose by: to the server a state is that of any moment of the
        # period, and a job that waits for one of several partitions is in none of them.
        parameters = conditions.query(operation.Query.__annotations__)
        try:
            entries = self._connection.entries(operation.request(**period.query(), **parameters), "jobs")
        except InvalidRequestError as error:
            unknown_user = any(entry.number == error_numbers.NO_SUCH_USER for entry in error.errors)
            if parameters.pop(queries.job_filter.USER, None) is None or not unknown_user:
                raise
            # The cluster may have forgotten a user whose jobs accounting still has.
            entries = self._connection.entries(operation.request(**period.query(), **parameters), "jobs")
        return [self.view(raw) for raw in entries]


def _batches(numbers: Sequence[int]) -> Iterator[list[str]]:
    """Yield numbers as texts, as many as fit in one request."""
    for start in range(0, len(numbers), _AT_ONCE):
        yield [str(number) for number in numbers[start : start + _AT_ONCE]]
