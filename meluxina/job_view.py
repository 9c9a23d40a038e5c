"""A job as users know it: a view over whatever the server sent, read when asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import attrs

from . import marks, wire
from .job_parts import JobParts


@attrs.frozen(eq=False, repr=False)
class JobView(JobParts):
    """What a job is, without what can be done with it: `Job` and `AsyncJob` add that.

    The same properties have the same values whatever the API version. `raw` is the version's own model
    (`JobInfo` from the controller, `Job` from accounting).
    """

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
    def reason(self) -> str | None:
        """Why the job is in this state (`Resources`, `Dependency`, …); None if there is nothing to say."""
        reason = wire.read(self.raw, "state_reason") or wire.read(wire.read(self.raw, "state"), "reason")
        return None if reason == "None" else wire.text(reason)

    @property
    def return_code(self) -> int | None:
        """What the batch script returned, 0 to 255; None while it has not ended. See `state` for that of a whole."""
        if self.parts:
            return self._deciding.return_code
        return wire.exit_code(wire.read(self.raw, "exit_code"))[0] if self.state.is_finished else None

    @property
    def signal(self) -> int | None:
        """The number of the signal that ended the job; None if none did."""
        if self.parts:
            return self._deciding.signal
        return wire.exit_code(wire.read(self.raw, "exit_code"))[1] if self.state.is_finished else None

    @property
    def submit_time(self) -> datetime | None:
        """When it was submitted (aware, UTC)."""
        return self._moment("submit_time", "submission")

    @property
    def start_time(self) -> datetime | None:
        """When it, or the first of its parts, started or is expected to (aware, UTC); None if not known."""
        if self.parts:
            return min((part.start_time for part in self.parts if part.start_time), default=None)
        return self._moment("start_time", "start")

    @property
    def end_time(self) -> datetime | None:
        """When it, or the last of its parts, ended or will at its time limit (aware, UTC); None if not known."""
        if self.parts:
            ends = [part.end_time for part in self.parts]
            return None if None in ends else max(filter(None, ends))
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
        return f"<{type(self).__name__} {self.label} {self.name or ''} {'+'.join((self.state, *self.state.flags))}>"
