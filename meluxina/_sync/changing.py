# Made from ../_async by scripts/unasync: change that.
"""Jobs: cancelling, holding and changing them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slurmrestd.types import Response

from ..errors import AnswerError, InvalidRequestError, NotFoundError, VersionError
from ..jobs import marks
from ..jobs.job_id import JobId
from ..jobs.parts import JobParts, JobRef, belongs, identify
from ..jobs.view import JobView
from ..slurm import wire
from ..slurm.signals import signal as checked
from ..submission.update import changes, ignored, names_no_tasks, refusal, was_of_all
from ..transport import checking as answers
from .job import Job
from .jobs import Jobs


class Changing(Jobs):
    """Changing jobs."""

    def cancel(self, job: JobRef, *, signal: str | int | None = None) -> None:
        """Cancel a job, or send it a signal (DELETE /slurm/…/job/{job_id}).

        Of an array or a heterogeneous job its number stands for all of it. That a job has ended already is no error,
        as for scancel.

        Args:
            job: Its number, "17_3" for a task of an array, "17+1" for a component of a heterogeneous job, or a Job.
                What `jobs()` shows as one, tasks that wait together, is cancelled with one request per task.
            signal: What to send to its steps instead of ending it: "USR1", "SIGUSR1" or 10. A job that waits takes
                none.

        Raises:
            NotFoundError: There is no such job.
            InvalidRequestError: It is not this user's job, it is no job at all, or there is no such signal.

        """
        chosen = None if signal is None else checked(signal)
        for path in identify(job).paths():
            try:
                self._kill(path, chosen)
            except NotFoundError:
                found = self.job(path)
                if not found.state.is_finished:
                    if found.label == path:
                        raise
                    # Some servers know a task of an array by its name alone.
                    self._kill(found.label, chosen)

    def _kill(self, path: str, signal: str | None) -> None:
        request = (self.api()).slurm.delete_job.request(path, **({"signal": signal} if signal else {}))
        response = self.send(request, repeat=signal is None)
        if error := refusal(request, response, "status"):
            raise error

    def hold(self, job: JobRef) -> None:
        """Keep a job from starting (POST /slurm/…/job/{job_id}); of an array, the tasks that wait.

        Raises:
            NotFoundError: There is no such job.
            InvalidRequestError: It has ended, or is not this user's.

        """
        self.update(job, hold=True)

    def release(self, job: JobRef) -> None:
        """Let a job start again after `hold` (POST /slurm/…/job/{job_id}).

        Raises:
            NotFoundError: There is no such job.
            InvalidRequestError: It has ended, or is not this user's.

        """
        self.update(job, hold=False)

    def requeue(self, job: JobRef) -> None:
        """Put a job that runs or has ended back into the queue (GET /slurm/…/job/{job_id}/requeue).

        Raises:
            VersionError: The API version in use has no way to say it.
            NotFoundError: There is no such job.
            InvalidRequestError: It was submitted with `requeue=False`, or is not this user's.

        """
        operation = getattr((self.api()).slurm, "get_job_requeue", None)
        job_id = identify(job)
        if operation is None:
            raise VersionError(
                f"{self.api_version} has no way to requeue a job. Nothing was sent.",
                hint=f"A newer version of the API has. `scontrol requeue {job_id}` on a login node does the same.",
            )
        for path in job_id.paths():
            request = operation.request(path)
            response = self.send(request, repeat=False)
            if error := refusal(request, response, "status"):
                raise error

    def update(self, job: JobRef, **properties: Any) -> None:
        """Change a job that has not ended (POST /slurm/…/job/{job_id}).

        Of an array or a heterogeneous job its number stands for all parts that have not ended. Each part is changed
        if it can be, and the first refusal is raised then.

        Args:
            job: Its number, "17_3" for a task of an array, "17+1" for a component of a heterogeneous job, or a Job.
            properties: What to change, by the names and with the values that `submit` takes (`time_limit` in minutes
                or as a timedelta, `mem="8G"`, `nice`, `comment`, …) or any other property of the version's job
                description. `hold=True` keeps it from starting, `hold=False` lets it start again. A SlurmWarning
                names what this version's server is known to ignore.

        Raises:
            NotFoundError: There is no such job.
            InvalidRequestError: A property is unknown, of a wrong type or can't be changed (nothing was sent), or
                Slurm refuses it.

        """
        operation = (self.api()).slurm.post_job.OPERATION
        body = changes(operation, properties)
        comment = wire.read(body, "comment")
        if comment is not None and (mark := self._mark(job)):
            # Without it nobody would find the job by its mark any more.
            body.comment = marks.attach(comment, mark)
        for name, reason in ignored(operation, body).items():
            answers.tell(f"this version's server ignores {name} in a change: {reason}")
        job_id = identify(job)
        if not job_id.is_whole:
            self._change_part(job_id, body)
        elif isinstance(job, JobParts) and not job.parts:
            self._post(job_id.number, body)
        else:
            self._change_whole(job_id, body, waiting=properties.keys() == {"hold"})

    def _mark(self, job: JobRef) -> str | None:
        seen = job if isinstance(job, JobView) else self.job(job)
        return seen.mark

    def _change_whole(self, job_id: JobId, body: Any, *, waiting: bool) -> None:
        failed: list[AnswerError] = []
        try:
            if self._post(job_id.number, body, whole=True):
                return
        except AnswerError as error:
            failed.append(error)
        rows = self._rows_or_none(job_id)
        if failed and any(row.id == job_id.number and row.state.is_finished for row in rows) and len(rows) > 1:
            failed.clear()
        for row in rows:
            if row.id != job_id.number and (row.state.is_pending if waiting else not row.state.is_finished):
                # Some servers change only the part that has the number of the whole.
                try:
                    self._post(row.id, body)
                except AnswerError as error:
                    failed.append(error)
        if failed:
            raise failed[0]

    def _rows_or_none(self, job_id: JobId) -> Sequence[Job]:
        try:
            return self._shown(job_id)
        except NotFoundError:
            return ()

    def _change_part(self, job_id: JobId, body: Any) -> None:
        try:
            if not job_id.component:
                for path in job_id.paths():
                    self._post(path, body)
                return
        except InvalidRequestError as error:
            if job_id.tasks is None or not names_no_tasks(error):
                raise
        # What is left: components, of which servers change the first whatever they are asked for, and tasks on
        # servers that know them only by their own numbers.
        found = [row for row in self._shown(job_id) if belongs(row, job_id)]
        if not found:
            raise NotFoundError(f"There is no job {job_id}.")
        wanted = set(job_id.tasks or ())
        for row in found:
            if not wanted.issuperset(row.array_indices):
                raise InvalidRequestError(
                    f"{row.label} waits as one, and a server of this API version changes it as one only.",
                    hint=f"Change all of it, {row.label}, or wait until {job_id} starts.",
                )
        for row in found:
            self._post(row.id, body)

    def _post(self, path: int | str, body: Any, *, whole: bool = False) -> bool:
        """Whether the answer says that more than one part was changed."""
        request = (self.api()).slurm.post_job.request(str(path), body=body)

        def check(response: Response[Any]) -> None:
            if not was_of_all(response, whole=whole):
                answers.check(request, response, self._config)

        response = self._persist(request, check, harmless=True)
        if was_of_all(response, whole=whole):
            return True
        if error := refusal(request, response, "results"):
            raise error
        return bool(getattr(response.parsed, "results", None))
