"""A job as users know it: a view over whatever the server sent, read when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import attrs

from slurmrestd.types import Response

from . import marks, wire
from .errors import NotFoundError, UnreadableAnswer
from .states import JobState

J = TypeVar("J", bound="JobView")


@attrs.frozen(eq=False)
class JobView:
    """What a job is, without what can be done with it: `Job` and `AsyncJob` add that.

    The same properties have the same values whatever the API version. `raw` is the version's own model
    (`JobInfo` from the controller, `Job` from accounting).
    """

    raw: Any = attrs.field(repr=False)

    @property
    def json(self) -> dict[str, Any]:
        """Everything the model holds, under Slurm's own names."""
        data: dict[str, Any] = self.raw.to_dict()
        return data

    @property
    def id(self) -> int:
        """The job's number."""
        return wire.number(self.raw.job_id) or 0

    @property
    def name(self) -> str | None:
        """The job's name."""
        return wire.text(wire.read(self.raw, "name"))

    @property
    def user(self) -> str | None:
        """The name of the user whose job it is."""
        return wire.text(wire.read(self.raw, "user_name", "user"))

    @property
    def account(self) -> str | None:
        """The account it is charged to."""
        return wire.text(wire.read(self.raw, "account"))

    @property
    def partition(self) -> str | None:
        """The partition, or several with commas while it waits."""
        return wire.text(wire.read(self.raw, "partition"))

    @property
    def qos(self) -> str | None:
        """The quality of service."""
        return wire.text(wire.read(self.raw, "qos"))

    @property
    def state(self) -> JobState:
        """The job's state, with its flags."""
        state = wire.read(self.raw, "job_state", "state")
        return JobState(wire.words(wire.read(state, "current") or state))

    @property
    def reason(self) -> str | None:
        """Why the job is in this state (`Resources`, `Dependency`, …); None if there is nothing to say."""
        reason = wire.read(self.raw, "state_reason") or wire.read(wire.read(self.raw, "state"), "reason")
        return None if reason == "None" else wire.text(reason)

    @property
    def return_code(self) -> int | None:
        """What the batch script returned, 0 to 255; None while it has not ended."""
        return wire.exit_code(wire.read(self.raw, "exit_code"))[0] if self.state.is_finished else None

    @property
    def signal(self) -> int | None:
        """The number of the signal that ended the job; None if none did."""
        return wire.exit_code(wire.read(self.raw, "exit_code"))[1] if self.state.is_finished else None

    @property
    def submit_time(self) -> datetime | None:
        """When it was submitted (aware, UTC)."""
        return self._moment("submit_time", "submission")

    @property
    def start_time(self) -> datetime | None:
        """When it started, or is expected to (aware, UTC); None if not known."""
        return self._moment("start_time", "start")

    @property
    def end_time(self) -> datetime | None:
        """When it ended, or will at its time limit (aware, UTC); None if not known."""
        return self._moment("end_time", "end")

    def _moment(self, controller: str, accounting: str) -> datetime | None:
        value = wire.read(self.raw, controller)
        return wire.moment(wire.read(wire.read(self.raw, "time"), accounting) if value is None else value)

    @property
    def time_limit(self) -> timedelta | None:
        """How long it may run; None if unlimited or not set."""
        value = wire.read(self.raw, "time_limit") or wire.read(wire.read(self.raw, "time"), "limit")
        return wire.duration(value)

    @property
    def elapsed(self) -> timedelta | None:
        """How long it ran, or has been running; None if it has not started."""
        start, end = self.start_time, self.end_time
        now = datetime.now(UTC)
        if start is None or start > now:
            return None
        return (end if end is not None and self.state.is_finished else now) - start

    @property
    def array_id(self) -> int | None:
        """The number of the job array that it is a task of; None if it is none."""
        value = wire.read(self.raw, "array_job_id") or wire.read(wire.read(self.raw, "array"), "job_id")
        return wire.number(value) or None

    @property
    def array_task(self) -> int | None:
        """Its index in the job array; None if it is no task, or stands for several that wait."""
        value = wire.read(self.raw, "array_task_id")
        value = wire.read(wire.read(self.raw, "array"), "task_id", "task") if value is None else value
        return None if self.array_id is None or isinstance(value, str) else wire.number(value)

    @property
    def het_id(self) -> int | None:
        """The number of the heterogeneous job that it is a part of; None if it is none."""
        value = wire.read(self.raw, "het_job_id") or wire.read(wire.read(self.raw, "het"), "job_id")
        return wire.number(value) or None

    @property
    def dependency(self) -> str | None:
        """What it waits for, as Slurm writes it (`afterok:17`)."""
        return wire.text(wire.read(self.raw, "dependency"))

    @property
    def nodes(self) -> str | None:
        """The nodes it runs or ran on, as Slurm writes them (`mel[0001-0004]`)."""
        found = wire.text(wire.read(self.raw, "nodes"))
        return None if found == "None assigned" else found

    @property
    def working_directory(self) -> str | None:
        """Where the job's script starts."""
        return wire.text(wire.read(self.raw, "current_working_directory", "working_directory"))

    @property
    def standard_output(self) -> str | None:
        """The file that the job's output goes to, as Slurm reports it (it may contain %-patterns)."""
        return wire.text(wire.read(self.raw, "standard_output", "stdout"))

    @property
    def comment(self) -> str | None:
        """The user's comment."""
        return marks.split(self._comment)[0]

    @property
    def mark(self) -> str | None:
        """The mark that its submit was given, which `Client.resolve` finds it by; None if it has none."""
        return marks.split(self._comment)[1]

    @property
    def _comment(self) -> str | None:
        comment = wire.read(self.raw, "comment")
        return comment if isinstance(comment, str) and comment else wire.text(wire.read(comment, "job"))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id} {self.name or ''} {'+'.join((self.state, *self.state.flags))}>"


def one(response: Response[Any], job_id: int) -> Any:
    """The model of the job asked for, from an answer that may list the tasks of an array with it."""
    found = list(wire.items(wire.read(response.parsed, "jobs")))
    if not found:
        raise NotFoundError(f"There is no job {job_id}.", status=int(response.status_code))
    exact = next((raw for raw in found if raw.job_id == job_id), None)
    if exact is None and job_id not in (JobView(found[0]).array_id, JobView(found[0]).het_id):
        raise UnreadableAnswer(f"The server was asked for job {job_id} and showed another.")
    return exact or found[0]


def select(
    jobs: Iterable[J],
    *,
    user: str | None,
    account: str | None,
    state: str | Iterable[str] | None,
    partition: str | None,
    name: str | None,
    since: datetime | timedelta | None,
) -> Iterator[J]:
    """The jobs that meet every condition given."""
    states = None if state is None else {state.upper()} if isinstance(state, str) else {word.upper() for word in state}
    start = datetime.now(UTC) - since if isinstance(since, timedelta) else since
    for job in jobs:
        if (
            (user is None or job.user == user)
            and (account is None or job.account == account)
            and (states is None or states & {str(job.state), *job.state.flags})
            and (partition is None or partition in (job.partition or "").split(","))
            and (name is None or job.name == name)
            and (start is None or (job.submit_time is not None and job.submit_time >= start))
        ):
            yield job


def job_number(job: int | JobView) -> int:
    """The number of a job given as itself or by its number."""
    return job.id if isinstance(job, JobView) else job


def job_path(job: int | JobView) -> str:
    """The same as a part of a URL. Raises NotFoundError for what is no number of a job."""
    job_id = job_number(job)
    if isinstance(job_id, bool) or not isinstance(job_id, int) or job_id <= 0:
        raise NotFoundError(f"{job_id!r} is not a job's number. Nothing was sent.")
    return str(job_id)
