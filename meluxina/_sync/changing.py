# Made from ../_async by scripts/unasync: change that.
"""How a client changes jobs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Unpack, overload

from msgspec import UNSET

from .. import submission
from ..jobs.parts import JobRef
from .desk import Desk


class Changing:
    """The methods of a client that change jobs."""

    _desk: Desk

    @overload
    def cancel(self, jobs: JobRef | Iterable[JobRef], *, signal: str | int | None = None) -> None: ...

    @overload
    def cancel(
        self,
        *,
        signal: str | int | None = None,
        mine: bool | None = None,
        user: str | None = None,
        account: str | None = None,
        state: str | Iterable[str] | None = None,
        partition: str | None = None,
        name: str | None = None,
    ) -> list[str]: ...

    def cancel(
        self,
        jobs: Any = UNSET,
        *,
        signal: str | int | None = None,
        mine: bool | None = None,
        user: str | None = None,
        account: str | None = None,
        state: str | Iterable[str] | None = None,
        partition: str | None = None,
        name: str | None = None,
    ) -> list[str] | None:
        """Cancel jobs, or send them a signal: one, several, or all that meet conditions.

        One job: DELETE /slurm/…/job/{job_id}. Many: DELETE /slurm/…/jobs/, a thousand jobs with one request, on servers
        that have it and let it pass; else as for one, eight at a time. That a job has ended already is no error, as
        for scancel.

        A job that has the number of a `Job` now is never touched. Those that this client has submitted itself need no
        look if the only controller has run since (GET /slurm/…/diag, GET /slurm/…/ping); each of the others is looked
        at before (GET /slurm/…/job/{job_id}), or if they are more than 32, all jobs are listed (GET /slurm/…/jobs).

        ::

            client.cancel(jobs)
            print(client.cancel(mine=True, state="PENDING", name="train"))

        Args:
            jobs: A job: a `Job`, its number, "17_3" for a task of an array, "17+1" for a component of a heterogeneous
                job. Or several. The number of an array or a heterogeneous job stands for all of it. What `jobs()` shows
                as one, tasks that wait together, is cancelled task by task.
            signal: What to send to their steps instead of ending them: "USR1", "SIGUSR1" or 10. A job that waits takes
                none.
            mine: Without jobs: only this user's own. So it is by default too, unless a `user` is named; False is for
                whoever's they are, if this user may do that.
            user: Only those of this user.
            account: Only those charged to this account.
            state: Only those in this state, or in one of these: PENDING, RUNNING, SUSPENDED (or PD, R, S).
            partition: Only those in (or, while they wait, also for) this partition.
            name: Only those with exactly this name.

        Returns:
            None for jobs. For conditions, of which one at least must be given, the labels of the jobs that were
            cancelled: "17", "17_3", "17_[4-9]"; the number of an array can stand for those of its tasks that waited. If
            an answer was lost and the request sent again, those of the first are not among them.

        Raises:
            ChangesFailed: Of several jobs some were not cancelled: its `failures` say which, and why.

        """
        where = {"mine": mine, "user": user, "account": account, "state": state, "partition": partition, "name": name}
        labels: list[str] | None = self._desk.ask("changing", "cancel", jobs, signal, where)
        return labels

    def hold(self, jobs: JobRef | Iterable[JobRef]) -> None:
        """Keep a job, or several, from starting (POST /slurm/…/job/{job_id}); of an array, the tasks that wait.

        Raises:
            ChangesFailed: Of several jobs some were not held: its `failures` say which, and why.

        """
        self._desk.ask("changing", "update", jobs, {"hold": True}, "held")

    def release(self, jobs: JobRef | Iterable[JobRef]) -> None:
        """Let a job, or several, start again after `hold` (POST /slurm/…/job/{job_id}).

        Raises:
            ChangesFailed: Of several jobs some were not released: its `failures` say which, and why.

        """
        self._desk.ask("changing", "update", jobs, {"hold": False}, "released")

    def requeue(self, jobs: JobRef | Iterable[JobRef]) -> None:
        """Put a job, or several, that run or have ended back into the queue (GET /slurm/…/job/{job_id}/requeue).

        They must not have been submitted with `requeue=False`. Several are requeued eight at a time.

        Raises:
            VersionError: The API version can't say it.
            ChangesFailed: Of several jobs some were not requeued: its `failures` say which, and why.

        """
        self._desk.ask("changing", "requeue", jobs)

    def update(
        self, jobs: JobRef | Iterable[JobRef], /, **properties: Unpack[submission.properties.UpdateProperties]
    ) -> None:
        """Change a job that has not ended, or several (POST /slurm/…/job/{job_id}), eight at a time.

        Of an array or a heterogeneous job its number stands for all parts that have not ended. Each part is changed
        if it can be, and the first refusal is raised then.

        ::

            client.update(jobs, time_limit=4, comment="shorter")

        Args:
            jobs: A job: a `Job`, its number, "17_3" for a task of an array, "17+1" for a component of a heterogeneous
                job. Or several.
            properties: What to change, by the names and with the values that `submit` takes (`time_limit` in minutes
                or as a timedelta, `mem="8G"`, `nice`, `comment`, …) or any other property of the version's job
                description. `hold=True` keeps it from starting, `hold=False` lets it start again. A SlurmWarning
                names what this version's server is known to ignore.

        Raises:
            ChangesFailed: Of several jobs some were not changed: its `failures` say which, and why.

        """
        self._desk.ask("changing", "update", jobs, properties, "changed")
