# Made from ../_async by scripts/unasync: change that.
"""Submitting a job, exactly once."""

from __future__ import annotations

import contextlib
import functools
import os
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from slurmrestd.operation import Request
from slurmrestd.types import Response

from ..errors import (
    AnswerError,
    AuthenticationError,
    ConnectionFailed,
    MeluxinaError,
    ServerError,
    SubmitUnknown,
)
from ..jobs import marks
from ..jobs.parts import JobRef, assemble, identify
from ..slurm import error_numbers as slurm_errno
from ..slurm import wire
from ..submission.marked import Seen
from ..transport import checking as answers
from ..transport.concurrency import Lock
from .history import History
from .job import Job

_LOOK_AGAIN = 0.25
_LOOK_AGAIN_AT_LEAST = 10.0


class Submitting(History):
    """Submitting jobs."""

    @functools.cached_property
    def _marks(self) -> Seen:
        return Seen(turn=Lock())

    @functools.cached_property
    def _unresolved(self) -> set[str]:
        return set()

    def submit(
        self,
        script: str | os.PathLike[str] | Sequence[str],
        *,
        qos: str | None = None,
        time_limit: int | timedelta | str | None = None,
        account: str | None = None,
        after: JobRef | Iterable[JobRef] | None = None,
        environment: Mapping[str, str] | None = None,
        mark: str | None = None,
        **properties: Any,
    ) -> Job:
        """Submit a batch job (POST /slurm/…/job/submit), exactly once.

        If the answer gets lost, the job is looked for by a mark in its comment (`Job.comment` does not show it) and
        taken if it is found. It is sent again only if it is certain that it never left.

        `#SBATCH` lines of the script count as they do for sbatch. An argument wins over them, and they over the
        client's defaults. Whatever an API version can't express is refused, never left out.

        Args:
            script: The batch script as text, the path of a file with it, or the words of one command. Without a `#!`
                line it gets `#!/bin/bash -l`.
            qos: The quality of service: dev, test, short, default, long, …
            time_limit: Minutes, a timedelta, or a text as sbatch takes it ("1-12:00:00", "UNLIMITED").
            account: The account to charge; else the client's.
            after: Jobs, or their numbers, that must have ended well before this one starts.
            mark: A mark of your own for this one submit, by which `resolve` finds the job even if this process does
                not live to see its number; else one is made up.
            environment: Variables of the job, over PATH, USER, HOME and SLURM_SUBMIT_DIR. A token in it is left out.
            properties: Any option of sbatch, by its name with underscores (`gpus_per_node=4`, `mail_type="END"`,
                `exclude="mel0001"`) or by Slurm's name for it as a property (`name`, `tasks`, `standard_output`), and
                any other property of the version's job description. Memory is "8G" or megabytes
                (`memory_per_node`, `memory_per_cpu`), `begin_time` and `deadline` are datetimes or texts,
                `array` is "0-9%2" or a range, `nodes` is 2 or "2-4", `dependency` a text or jobs like `after`,
                `hold=True` keeps the job from starting.

        Returns:
            The job as it was sent, PENDING and without what only the server knows (`submit_time`, `nodes`, the
            partition if none was given, …), until `refresh()` or `wait()` gives it as the server shows it.

        Raises:
            ConfigurationError: Account, qos or time limit is nowhere given. Nothing was sent.
            InvalidRequestError: A directive or an argument is unknown, of a wrong type or can't be expressed in this
                API version (nothing was sent), or Slurm refuses it.
            ConnectionFailed: The server could not be reached. Nothing was sent.
            SubmitUnknown: The answer was lost, and the job was not found. It may exist all the same: the error carries
                the mark and looks for it again.
            AnswerError: Any other error that the server reports. There is no job.

        """
        # All of sbatch's options: most programs that read have no use for them.
        from ..submission.description import describe  # noqa: PLC0415
        from ..submission.preview import as_sent, is_heterogeneous  # noqa: PLC0415

        operation = (self.api()).slurm.post_job_submit
        mark = marks.new() if mark is None else marks.checked(mark)
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
            mark=mark,
        )
        try:
            taken = self._taken(operation.request(body=body), mark)
            if not isinstance(taken, int):
                return taken
            row = self._view(as_sent((self._package()).models.JobInfo, taken, body, self._config.user))
            job = assemble(identify(taken), [row]) or row
            if is_heterogeneous(body):
                # That it can't be looked at now must not lose its number.
                with contextlib.suppress(MeluxinaError):
                    return self.job(job)
        except SubmitUnknown:
            self._unresolved.add(mark)
            raise
        except MeluxinaError:
            raise
        except BaseException as interruption:
            self._unresolved.add(mark)
            interruption.add_note(
                f"A submit was interrupted. If its job exists, it has the mark {mark}, by which resolve finds it."
            )
            raise
        return job

    @property
    def unresolved(self) -> frozenset[str]:
        """The marks of submits of this client that were interrupted, or whose outcome is unknown: see `resolve`."""
        return frozenset(self._unresolved)

    def _taken(self, request: Request[Any], mark: str, *, renewing: bool = True) -> int | Job:
        """The number of the job that the server made, or the job itself where it had to be found."""
        from ..submission.description import doubtful, explain  # noqa: PLC0415

        try:
            return self._submit(request)
        except (ConnectionFailed, AnswerError) as error:
            lost = error
        if isinstance(lost, AuthenticationError) and isinstance(lost.__cause__, AnswerError):
            # 22.05 closes the connection without a word on a token that it does not accept, and may do so when it
            # has taken the job. Now it says that it does not accept the token; did it then?
            if renewing and self._auth.has_another:
                try:
                    # Whatever it was going to do, it had done when it closed the connection.
                    found = self._marked(mark)
                except MeluxinaError:
                    return self._search(mark, lost)
                return found or self._taken(request, mark, renewing=False)
            if not self._auth.was_good:
                raise lost
        elif not doubtful(lost):
            raise explain(lost) from None
        return self._search(mark, lost)

    def _submit(self, request: Request[Any]) -> int:
        from ..submission.description import Submitted, submitted  # noqa: PLC0415
        from ..submission.preview import first  # noqa: PLC0415

        taken: Submitted | None = None

        def check(response: Response[Any]) -> None:
            nonlocal taken
            taken = submitted(response.parsed)
            if taken is None:
                answers.check(request, response, self._config)

        response = self._persist(request, check, harmless=False)
        if taken is None:
            raise ServerError("The server took the submission and names no job.", status=int(response.status_code))
        wished = wire.read(first(request.body), "hold")
        for note in taken.notes:
            if note.number == slurm_errno.HELD and wished:
                continue
            answers.tell(f"job {taken.id}: {note}")
        return taken.id

    def _search(self, mark: str, lost: ConnectionFailed | AnswerError) -> Job:
        """Look for a job whose submit's answer was lost, with more patience than slurmrestd has with its controller."""
        started = time.monotonic()
        deadline = started + self._timeouts.search
        pause = _LOOK_AGAIN
        while True:
            try:
                found = self._marked(mark)
                if found is not None:
                    return found
            except AuthenticationError:
                if not self._auth.has_another:
                    break
            except MeluxinaError:
                pass  # It may be restarting; the deadline bounds this.
            left = deadline - time.monotonic()
            if left <= 0:
                break
            time.sleep(min(pause, left))
            pause = min(2 * pause, _LOOK_AGAIN_AT_LEAST)
        raise SubmitUnknown(
            f"The answer to a submit was lost ({lost})."
            f" Its job was not found in {time.monotonic() - started:.0f} seconds.",
            mark=mark,
            resolve=functools.partial(self.resolve, mark),
            hint=f"It may exist all the same. Look for it with resolve({mark!r}) before you submit it again.",
        ) from lost

    def resolve(self, mark: str, *, since: datetime | timedelta = timedelta(days=1)) -> Job | None:
        """The job that a submit with this mark made (GET /slurm/…/jobs, GET /slurmdb/…/jobs).

        Args:
            mark: What `submit` was given, or what a SubmitUnknown carries.
            since: How far back to look in accounting, as an aware datetime or as a time before now.

        Returns:
            None if neither the controller nor accounting shows such a job. It is certain that there is none if the
            submit lies no further back than finished jobs stay with the controller (minutes), or if the site keeps
            comments in accounting.

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        found = self._marked(marks.checked(mark))
        if found is None:
            recorded = self.history(mine=True, since=since)
            found = next((job for job in recorded if job.mark == mark), None)
        if found is not None:
            self._unresolved.discard(mark)
        return found

    def _marked(self, mark: str) -> Job | None:
        wanted = time.monotonic()
        # A lost answer seldom comes alone: one list serves all who wanted one before it was asked for.
        with self._marks.turn:
            if self._marks.asked < wanted:
                asked = time.monotonic()
                jobs = self.jobs()
                # A mark that somebody else has chosen too is not ours.
                self._marks.take_in((job for job in jobs if job.user in (None, self._config.user)), asked)
            found = self._marks.numbers(mark)
        if len(found) > 1:
            numbers = ", ".join(str(number) for number in found)
            answers.tell(f"{len(found)} jobs carry the mark {mark}: {numbers}. Cancel those that are too many.")
        return self.job(found[0]) if found else None
