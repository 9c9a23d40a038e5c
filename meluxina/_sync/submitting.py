# Made from ../_async by scripts/unasync: change that.
"""Submitting a job, exactly once."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from slurmrestd.operation import Request

from .. import answers
from ..errors import AnswerError, MeluxinaError, NotFoundError, ServerError
from ..job_view import JobView
from ..submission import Submitted, describe, explain, submitted
from .job import Job
from .jobs import Jobs

_VISIBLE_AFTER = 10.0
_LOOK_AGAIN = 0.5


class Submitting(Jobs):
    """Submitting jobs."""

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
