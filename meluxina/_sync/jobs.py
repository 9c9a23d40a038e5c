# Made from ../_async by scripts/unasync: change that.
"""Jobs: submitting, finding and changing them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from slurmrestd.operation import Request

from .. import answers, wire
from ..errors import AnswerError, MeluxinaError, NotFoundError, ServerError
from ..job_view import JobView, job_path, one, select
from ..submission import Submitted, describe, explain, submitted
from ..updating import changes
from .connection import Connection
from .job import Job

if TYPE_CHECKING:
    from .client import Client

_VISIBLE_AFTER = 10.0
_LOOK_AGAIN = 0.5


class Jobs(Connection):
    """Submitting, finding and changing jobs."""

    def _view(self, raw: Any) -> Job:
        # Every connection that has jobs is a whole client; only that class knows it.
        return Job(raw, cast("Client", self))

    def submit(
        self,
        script: str | os.PathLike[str] | Sequence[str],
        *,
        qos: str | None = None,
        time_limit: int | timedelta | str | None = None,
        account: str | None = None,
        after: int | JobView | Iterable[int | JobView] | None = None,
        environment: Mapping[str, str] | None = None,
        **properties: Any,
    ) -> Job:
        """Submit a batch job (POST /slurm/…/job/submit).

        `#SBATCH` lines of the script count as they do for sbatch. An argument wins over them, and they over the
        client's defaults. Whatever an API version can't express is refused, never left out.

        Args:
            script: The batch script as text, the path of a file with it, or the words of one command. Without a `#!`
                line it gets `#!/bin/bash -l`.
            qos: The quality of service: dev, test, short, default, long, …
            time_limit: Minutes, a timedelta, or a text as sbatch takes it ("1-12:00:00", "UNLIMITED").
            account: The account to charge; else the client's.
            after: Jobs, or their numbers, that must have ended well before this one starts.
            environment: Variables of the job, over PATH, USER, HOME and SLURM_SUBMIT_DIR. A token in it is left out.
            properties: Any option of sbatch, by its name with underscores (`gpus_per_node=4`, `mail_type="END"`,
                `exclude="mel0001"`) or by Slurm's name for it as a property (`name`, `tasks`, `standard_output`), and
                any other property of the version's job description. Memory is "8G" or megabytes
                (`memory_per_node`, `memory_per_cpu`), `begin_time` and `deadline` are datetimes or texts,
                `array` is "0-9%2" or a range, `nodes` is 2 or "2-4", `dependency` a text or jobs like `after`,
                `hold=True` keeps the job from starting.

        Returns:
            The job as the server shows it right after taking it.

        Raises:
            ConfigurationError: Account, qos or time limit is nowhere given. Nothing was sent.
            InvalidRequestError: A directive or an argument is unknown, of a wrong type or can't be expressed in this
                API version (nothing was sent), or Slurm refuses it.
            ConnectionFailed: There is no answer. The job may exist all the same.
            AnswerError: Any other error that the server reports.

        """
        operation = (self.api()).slurm.post_job_submit
        body = describe(
            operation.OPERATION,
            script,
            self._config,
            account=account,
            qos=qos,
            time_limit=time_limit,
            environment=environment,
            properties=properties,
            after=after,
        )
        taken = self._submit(operation.request(body=body))
        try:
            return self._appeared(taken.id)
        except MeluxinaError:
            # The job exists: that it can't be looked at now must not lose its number.
            return self._view((self._package()).models.JobInfo(job_id=taken.id))

    def _submit(self, request: Request[Any]) -> Submitted:
        response = self.receive(request)
        taken = submitted(response.parsed)
        if taken is None:
            try:
                answers.check(request, response, self._config)
            except AnswerError as error:
                raise explain(error) from None
            raise ServerError("The server took the submission and names no job.", status=int(response.status_code))
        for note in taken.notes:
            answers.tell(f"job {taken.id}: {note}")
        return taken

    def _appeared(self, job_id: int) -> Job:
        """The job, with patience for a controller that does not show it yet."""
        deadline = time.monotonic() + _VISIBLE_AFTER
        while True:
            try:
                return self.job(job_id)
            except NotFoundError:
                if time.monotonic() > deadline:
                    raise
            time.sleep(_LOOK_AGAIN)

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
