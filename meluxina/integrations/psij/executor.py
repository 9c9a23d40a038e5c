"""The executor: what PSI/J asks for, in terms of jobs of a client."""

from __future__ import annotations

import weakref
from collections.abc import Coroutine, Mapping
from pathlib import Path
from typing import Any, TypeVar

from psij import (
    InvalidJobException,
    Job,
    JobExecutor,
    JobExecutorConfig,
    JobState,
    JobStatus,
    Launcher,
    SubmitException,
)

from meluxina import AsyncJob, InvalidRequestError, MeluxinaError, NotFoundError, Token

from . import background, status
from .connection import Connection
from .properties import properties
from .script import batch_script

T = TypeVar("T")


class SlurmRestExecutorConfig(JobExecutorConfig):  # type: ignore[misc, unused-ignore] # where PSI/J is not installed
    """What an executor is told beside its URL.

    Args:
        launcher_log_file: Where launchers write their log, on the node.
        work_directory: Where PSI/J's launchers are copied to on this machine.
        options: Options of sbatch for all jobs, by name, as `meluxina.Client.submit` takes them.
        client: More arguments of `meluxina.AsyncClient`: token, user, account, verify, headers, …

    """

    def __init__(
        self,
        launcher_log_file: Path | None = None,
        work_directory: Path | None = None,
        *,
        options: Mapping[str, Any] | None = None,
        client: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(launcher_log_file, work_directory)
        self.options = dict(options or {})
        # What is printed of a configuration shows no token.
        self.client = {
            name: Token.read(value) if isinstance(value, str) and name == "token" else value
            for name, value in (client or {}).items()
        }


class SlurmRestExecutor(JobExecutor):  # type: ignore[misc, unused-ignore]
    """Submits PSI/J's jobs through Slurm's REST API, from wherever that can be reached. How: docs/psij.md.

    Args:
        url: The server's address without path: https://slurm-api.lxp.lu; else SLURM_URL.
        config: What else it is told; the rest comes from the variables that `meluxina.Client` reads.

    """

    def __init__(self, url: str | None = None, config: JobExecutorConfig | None = None) -> None:
        super().__init__(url=url, config=config or SlurmRestExecutorConfig())
        self._connection = Connection(url, getattr(self.config, "client", {}))
        weakref.finalize(self, self._connection.close)

    def submit(self, job: Job) -> None:
        """Submit a job, exactly once.

        Raises:
            InvalidJobException: Slurm would not take it, or did not.
            SubmitException: Slurm could not be asked. The same `Job` may be submitted again: if it exists after all,
                no second one is made of it.

        """
        try:
            slurm_job = self._submit(job)
        except BaseException:
            if job.status.state == JobState.NEW and job.executor is self:
                job.executor = None  # so that it can be submitted again
            raise
        job._native_id = status.native_id(slurm_job)  # noqa: SLF001 -- as PSI/J's own executors do
        self._set_job_status(job, JobStatus(JobState.QUEUED, metadata={"native_id": job.native_id}))
        self._connection.follow(job, slurm_job)

    def _submit(self, job: Job) -> AsyncJob:
        spec = self._check_job(job)
        try:
            launcher = self._get_launcher(spec.launcher or Launcher.DEFAULT_LAUNCHER_NAME)
        except ValueError as error:
            raise InvalidJobException(str(error), exception=error) from error
        script = batch_script(job, spec, launcher)
        options = properties(spec, getattr(self.config, "options", {}), self._ask(self._connection.account()))
        arguments = {**options, "environment": spec.environment or {}}
        return self._ask(self._connection.submit(job, script, arguments), InvalidRequestError)

    @staticmethod
    def _ask(question: Coroutine[Any, Any, T], *fatal: type[MeluxinaError]) -> T:
        """Wait for an answer. Raises InvalidJobException for the fatal errors, and SubmitException for others."""
        try:
            return background.run(question)
        except MeluxinaError as error:
            raise status.error(error, *fatal) from error

    def cancel(self, job: Job) -> None:
        """Cancel a job. That it has ended already is no error. Raises SubmitException if that can't be asked for."""
        if job.native_id is None:
            raise SubmitException("The job was not submitted, so there is nothing to cancel.")
        if job.status.state.final:
            return
        self._ask(self._connection.cancel(job, job.native_id))

    def list(self) -> list[str]:
        """List the native ids of all jobs of the user that Slurm's controller knows.

        Raises SubmitException if it can't be asked.
        """
        return self._ask(self._connection.native_ids())

    def attach(self, job: Job, native_id: str) -> None:
        """Follow a job that was submitted earlier, by this process or another.

        Args:
            job: A job that is NEW.
            native_id: What `Job.native_id` was; or an id as Slurm's commands write it, of any job.

        Raises:
            InvalidJobException: There is no such job, or another has its number now; or `job` is not NEW.
            SubmitException: Slurm could not be asked.

        """
        if job.status.state != JobState.NEW:
            raise InvalidJobException("Only a NEW job can be attached.")
        slurm_job = self._ask(self._connection.find(native_id), NotFoundError, InvalidRequestError)
        job.executor = self
        job._native_id = native_id  # noqa: SLF001
        self._set_job_status(job, JobStatus(JobState.QUEUED, metadata={"native_id": native_id}))
        self._connection.follow(job, slurm_job)
