"""Who a job is: what tells it from another job with the same number.

A controller that dies may lose the jobs of its last seconds, and then gives their numbers to the next ones. A number
alone stands for whatever job has it; a `Job` stands for the job that it was. What a server shows under its number is
another job if the first of these that can be decided says so:

1. Another cluster's job is another.
2. Both bear a mark: another mark is another job, the same mark the same job.
3. Another user is another job: Slurm never changes it.
4. What was submitted when the number was already seen to be another's, or later, is not this job.
5. The same submit time is the same job, whatever a job or its user made of its name and its comment.
6. Submitted later, it is this job only if it was requeued: that gives it a new submit time and counts a restart.
7. Another name is another job. A job that was submitted before may be an earlier run, or the state that a controller
   has fallen back to.

What is not known (a job as it was sent has no submit time, accounting may keep no comments) decides nothing.
"""

from __future__ import annotations

from datetime import datetime
from typing import Self

import msgspec

from ..base_view import View
from ..slurm import wire
from . import marks

_KEPT = 60
"""Letters of a name that accounting surely keeps."""


class JobOrigin(View, frozen=True):
    """A job as far as its submit goes: whose it is, since when, under which name and mark."""

    @property
    def name(self) -> str | None:
        """The job's name."""
        return wire.text_of(self.raw, "name")

    @property
    def user(self) -> str | None:
        """The name of the user whose job it is; None on v0.0.36, whose controller tells a number only."""
        return wire.text_of(self.raw, "user_name", "user")

    @property
    def cluster(self) -> str | None:
        """The name of its cluster; None as long as no server has shown it."""
        return wire.text(wire.read(self.raw, "cluster"))

    @property
    def submit_time(self) -> datetime | None:
        """When it was submitted (aware, UTC)."""
        return wire.timestamp(wire.either(self.raw, "submit_time", "time", "submission"))

    @property
    def comment(self) -> str | None:
        """The user's comment."""
        return marks.split(self._comment)[0]

    @property
    def mark(self) -> str | None:
        """The mark that its submit was given, which `Client.resolve` finds it by; None if it has none."""
        # Its command comes first: no job can change that.
        return marks.split(wire.text_of(self.raw, "command"))[1] or marks.split(self._comment)[1]

    @property
    def _comment(self) -> str | None:
        comment = wire.read(self.raw, "comment")
        return (comment or None) if isinstance(comment, str) else wire.text(wire.read(comment, "job"))


class Identity(msgspec.Struct, frozen=True):
    """What is known of a job that another with its number would not have."""

    mark: str | None = None
    user: str | None = None
    name: str | None = None
    submit_time: datetime | None = None
    reused: datetime | None = None
    """When a job was submitted that has its number now."""
    cluster: str | None = None

    @classmethod
    def of(cls, job: JobOrigin) -> Self:
        """Note who a job is."""
        return cls(job.mark, job.user, job.name, job.submit_time, cluster=job.cluster)

    def contradicts(self, job: JobOrigin) -> bool:
        """Return whether a job with the same number is another."""
        if self.cluster and (cluster := job.cluster) and cluster != self.cluster:
            return True
        if self.mark and (mark := job.mark):
            return mark != self.mark
        if self.user and (user := job.user) and user != self.user:
            return True
        if submit_time := job.submit_time:
            is_reuse = self.reused and submit_time >= self.reused
            if is_reuse or (self.submit_time and submit_time > self.submit_time and _restarts(job) == 0):
                return True
            if submit_time == self.submit_time:
                return False
        return bool(self.name and (name := job.name) and name[:_KEPT] != self.name[:_KEPT])


def _restarts(job: JobOrigin) -> int | None:
    """How often a job was requeued; None if the server does not tell."""
    return wire.number(wire.read(job.raw, "restart_cnt"))
