# Made from ../_async by scripts/unasync: change that.
"""Jobs: finding and changing them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from .. import answers, wire
from ..errors import MeluxinaError, NotFoundError
from ..job_view import JobView, job_path, one, select
from ..updating import changes
from .connection import Connection
from .job import Job

if TYPE_CHECKING:
    from .client import Client


class Jobs(Connection):
    """Finding and changing jobs."""

    def _view(self, raw: Any) -> Job:
        # Every connection that has jobs is a whole client; only that class knows it.
        return Job(raw, cast("Client", self))

    def jobs(
        self,
        *,
        mine: bool = False,
        user: str | None = None,
        account: str | None = None,
        state: str | Iterable[str] | None = None,
        partition: str | None = None,
        name: str | None = None,
        since: datetime | timedelta | None = None,
    ) -> list[Job]:
        """The jobs that the controller knows and shows to this user (GET /slurm/…/jobs).

        Every condition given must hold; the server does not filter, so this client does.

        Args:
            mine: Only this user's own.
            user: Only this user's.
            account: Only those charged to this account.
            state: Only those in this state, or in one of these (`"PENDING"`, `["RUNNING", "COMPLETING"]`).
            partition: Only those in (or, while they wait, also for) this partition.
            name: Only those with exactly this name.
            since: Only those submitted since this aware datetime, or that long ago.

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        user = self._config.user if mine else user
        found = self._listed()
        return list(select(found, user=user, account=account, state=state, partition=partition, name=name, since=since))

    def _listed(self) -> list[Job]:
        request = (self.api()).slurm.get_jobs.request()
        response = self.receive(request)
        # That there are no jobs is an answer, not a warning.
        answers.check(request, response, self._config, quiet=not wire.read(response.parsed, "jobs"))
        return [self._view(raw) for raw in wire.items(wire.read(response.parsed, "jobs"))]

    def job(self, job_id: int) -> Job:
        """One job (GET /slurm/…/job/{job_id}); from accounting if the controller has forgotten it.

        Raises:
            NotFoundError: Neither the controller nor accounting knows it.

        """
        try:
            request = (self.api()).slurm.get_job.request(job_path(job_id))
            return self._view(one(self.send(request), job_id))
        except NotFoundError as error:
            try:
                return self._recorded(job_id)
            except MeluxinaError:
                raise error from None

    def _recorded(self, job_id: int) -> Job:
        request = (self.api()).slurmdb.get_job.request(job_path(job_id))
        response = self.receive(request)
        # That accounting finds nothing either is no news to warn of.
        answers.check(request, response, self._config, quiet=True)
        return self._view(one(response, job_id))

    def cancel(self, job: int | JobView) -> None:
        """Cancel a job (DELETE /slurm/…/job/{job_id}).

        Raises:
            NotFoundError: There is no such job.
            InvalidRequestError: It is not this user's job.

        """
        self.send((self.api()).slurm.delete_job.request(job_path(job)))

    def update(self, job: int | JobView, **properties: Any) -> None:
        """Change a job that has not ended (POST /slurm/…/job/{job_id}).

        Args:
            job: A job or its number.
            properties: What to change, by Slurm's names (`time_limit` in minutes, `comment`, `partition`, …).
                `hold=True` keeps it from starting, `hold=False` lets it start again. A SlurmWarning names what
                this version's server is known to ignore.

        Raises:
            NotFoundError: There is no such job.
            InvalidRequestError: A property is unknown or of a wrong type (nothing was sent), or Slurm refuses it.

        """
        operation = (self.api()).slurm.post_job
        body = changes(operation.OPERATION, properties)
        for name in operation.OPERATION.ignored.keys() & properties.keys():
            answers.tell(f"this version's server ignores {name} in a change: {operation.OPERATION.ignored[name]}")
        self.send(operation.request(job_path(job), body=body))
