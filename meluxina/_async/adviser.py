"""Explaining what Slurm refused, by asking it what there is instead: after the refusal, once and not for long."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .. import lazy
from ..errors import AnswerError, InvalidRequestError, MeluxinaError, NotFoundError
from ..jobs.job_id import JobId
from ..slurm import error_numbers
from ..transport.event_loop import deadline
from ..transport.parameters import parameters
from .connection import AsyncConnection
from .finder import AsyncFinder

if TYPE_CHECKING:
    from ..advice import Topic

_SECONDS = 3.0
"""Whoever was refused does not wait longer than this to be told more."""
_FRESH = 60.0
"""Seconds for which a list serves: of a thousand submits all may be refused."""
_FEW = 5
"""Jobs of a dependency that are looked at."""
_NOT_ANY_MORE = frozenset({error_numbers.JOB_FINISHED, error_numbers.ENDED_ALREADY})


class AsyncAdviser:
    """Adds to errors what to do about them. That it can't find out leaves an error as it is."""

    def __init__(self, connection: AsyncConnection, finder: AsyncFinder) -> None:
        self._connection = connection
        self._finder = finder
        self._lists: dict[str, tuple[float, Sequence[str] | None]] = {}

    async def advise(self, error: MeluxinaError, description: Any) -> None:
        """Give an error about the description of a job its hint."""
        if error.hint or not error.errors:
            return
        advice = lazy.around("advice")
        if topic := advice.topic_of(error):
            error.hint = topic.hint(description, await self._names(topic) if topic.values(description) else None)
        elif text := advice.dependency(error, description):
            unknown = []
            with contextlib.suppress(MeluxinaError), deadline.within(_SECONDS):
                for number in advice.dependencies(text)[:_FEW]:
                    if not await self._finder.shown_or_none(number):
                        unknown.append(number)
            error.hint = advice.on_dependency(text, unknown)
        else:
            error.hint = advice.sentence(error)

    async def _names(self, topic: Topic) -> Sequence[str] | None:
        """List the names of all that there are; None if that can't be found out."""
        query_time, names = self._lists.get(topic.noun, (0.0, None))
        if not query_time or time.monotonic() - query_time > _FRESH:
            names = None
            with contextlib.suppress(MeluxinaError), deadline.within(_SECONDS):
                operation = await self._connection.operation(topic.group, topic.operation)
                # An account is of use to whom it belongs.
                user = {"user": self._connection.config.user} if "user" in parameters(operation) else {}
                entries = await self._connection.entries(operation.request(**user), *topic.fields, quiet=True)
                names = [name for entry in entries for name in topic.names(entry)]
            self._lists[topic.noun] = time.monotonic(), names
        return names

    async def on_change(self, job_id: JobId, error: AnswerError) -> AnswerError:
        """Return what it is that a job could not be changed: it has ended, is another user's, or nobody knows it."""
        numbers = {entry.number for entry in error.errors}
        is_unknown = isinstance(error, NotFoundError)
        if not is_unknown and not numbers & (_NOT_ANY_MORE | error_numbers.DENIED):
            return error
        try:
            job = await self._finder.find(job_id)
        except MeluxinaError:
            if is_unknown:
                raise
            return error
        if job.user not in (None, self._connection.config.user):
            error.hint = f"Job {job_id} is {job.user}'s: only {job.user}, and Slurm's operators, can change it."
        elif job.state.is_finished:
            what = f"Job {job_id} has ended ({job.state}): it can't be changed any more"
            return InvalidRequestError(what, status=error.status, errors=error.errors)
        return error
