# Made from ../_async by scripts/unasync: change that.
"""Jobs of the past, from accounting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ..errors import InvalidRequestError, NotFoundError
from ..jobs.parts import JobRef
from ..slurm import error_numbers as slurm_errno
from ..transport.retrying import is_slurms
from .job import Job
from .jobs import Jobs

if TYPE_CHECKING:
    from ..queries.history import Period
    from ..queries.job_filter import JobFilter


class History(Jobs):
    """Finding jobs of the past."""

    def history(
        self,
        *,
        mine: bool = False,
        user: str | None = None,
        account: str | None = None,
        state: str | Iterable[str] | None = None,
        partition: str | None = None,
        name: str | None = None,
        ids: JobRef | Iterable[JobRef] | None = None,
        since: datetime | timedelta | None = None,
        until: datetime | timedelta | None = None,
    ) -> list[Job]:
        """Jobs of the past, and of now, with their steps (GET /slurmdb/…/jobs); by default of the last 24 hours.

        Each is shown as accounting has it now, and with its last run if it ran several times; a task of a job array
        is a job. Every condition given must hold. Steps are in `Job.steps`.

        ::

            for job in client.history(mine=True, state="FAILED", since=timedelta(days=7)):
                print(job.id, job.name, job.exit_code, [step.id for step in job.steps])

        Args:
            mine: Only this user's own.
            user: Only this user's.
            account: Only those charged to this account.
            state: Only those in this state now, or in one of these (`"FAILED"`, `["TIMEOUT", "NODE_FAIL"]`).
            partition: Only those in (or, while they wait, also for) this partition.
            name: Only those with exactly this name.
            ids: Only these, with all tasks of an array and all components of a heterogeneous job: 17, "17_3", "17+1".
            since: Only those that were there (could be started, ran or ended) after this aware datetime, or after so
                long ago. Without it: the last 24 hours, or those before `until`; any time if there are `ids`.
            until: Only those that were there before this aware datetime, or before so long ago.

        Raises:
            InvalidRequestError: There is no such state, an id is none, a datetime has no time zone, or `until` is
                before `since`. Nothing was sent.
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        # Milliseconds that a ping need not wait for.
        from ..queries.history import Period, latest  # noqa: PLC0415
        from ..queries.job_filter import JobFilter  # noqa: PLC0415

        conditions = JobFilter(
            user=self._asked_user(user, mine=mine),
            account=account,
            states=state,
            partition=partition,
            name=name,
            ids=ids,
            since=None,
        )
        period = Period.of(since, until, bounded=ids is None)
        found = latest(self._past(conditions, period))
        return list(conditions.select(found))

    def _past(self, conditions: JobFilter, period: Period) -> list[Job]:
        try:
            if conditions.ids is not None:
                numbers = list(dict.fromkeys(job.number for job in conditions.ids))
                return [job for job in self._recorded(numbers) if job in period] if numbers else []
            return self._filtered(conditions, period)
        except NotFoundError as error:
            # It is 22.05's way to say that there are none.
            if is_slurms(error):
                return []
            raise

    def _filtered(self, conditions: JobFilter, period: Period) -> list[Job]:
        from ..queries.history import USER, query  # noqa: PLC0415

        operation = (self.api()).slurmdb.get_jobs
        # States and partitions are for the client to choose by: to the server a state is that of any moment of the
        # period, and a job that waits for one of several partitions is in none of them.
        chosen = query(
            operation.Query.__annotations__, user=conditions.user, account=conditions.account, name=conditions.name
        )
        try:
            rows = self._list(operation.request(**period.query(), **chosen), "jobs")
        except InvalidRequestError as error:
            if chosen.pop(USER, None) is None or slurm_errno.NO_SUCH_USER not in {
                entry.number for entry in error.errors
            }:
                raise
            # The cluster may have forgotten a user whose jobs accounting still has.
            rows = self._list(operation.request(**period.query(), **chosen), "jobs")
        return [self._view(raw) for raw in rows]
