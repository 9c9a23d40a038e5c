"""Many submits or many changes at once: the arguments of each, and what became of each."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar, cast

import msgspec

from .errors import ChangesFailed, InvalidRequestError, MeluxinaError
from .jobs import marks
from .jobs.job_id import JobId
from .jobs.parts import JobParts, JobRef, each, identify
from .printable import quoted

J = TypeVar("J")
T = TypeVar("T")

AT_ONCE = 8
"""Requests that are under way at the same time, unless the user says otherwise."""
_MOST_AT_ONCE = 100
_VISIBLE = 3
"""Failures that an error's text shows."""


class SubmitResult(msgspec.Struct, Generic[J], frozen=True, eq=False):
    """What became of one of the calls of `Client.submit_many`: a job, or an error."""

    index: int
    """Which of the calls it was, from 0."""
    call: Any
    """The call as it was given."""
    job: J | None = None
    """The job, as `Client.submit` returns it; None if there is an error."""
    error: MeluxinaError | None = None
    """What `Client.submit` raised."""

    def result(self) -> J:
        """Return the job. Raises the error if there is one."""
        if self.error is not None:
            raise self.error
        return cast("J", self.job)


class Submits(Generic[J]):
    """Many submits: the calls to make, and which of them have begun and were not reported yet."""

    def __init__(self, calls: Any, at_once: Any, properties: Mapping[str, Any]) -> None:
        """Check the arguments of many submits. Raises InvalidRequestError for what can't be right."""
        if not isinstance(calls, Iterable) or isinstance(calls, str | bytes | os.PathLike | Mapping):
            raise InvalidRequestError.unsent(
                "submit_many wants several scripts, or several mappings with the arguments of submit.",
                hint="For a single script there is submit.",
            )
        if not isinstance(at_once, int) or not 1 <= at_once <= _MOST_AT_ONCE:
            raise InvalidRequestError.unsent(
                f"at_once is a number from 1 to {_MOST_AT_ONCE}, not {quoted(at_once, 40)}."
            )
        if properties.get("mark") is not None:
            raise InvalidRequestError.unsent("A mark is that of one submit: give each call its own.")
        self.at_once = at_once
        self._calls = calls
        self._properties = properties
        self._unreported: dict[int, tuple[Any, str]] = {}
        # The call and the mark of each submit that has begun.

    def begin(self, submit: Callable[..., T]) -> Iterator[Callable[[], T]]:
        """Yield what makes each submit, with a mark: it has begun when it is taken."""
        for index, call in enumerate(self._calls):
            own = call if isinstance(call, Mapping) else {"script": call}
            arguments = {"script": None, **self._properties, **own}
            if arguments.get("mark") is None:
                arguments["mark"] = marks.new()
            self._unreported[index] = call, arguments["mark"]
            yield functools.partial(submit, **arguments)

    def result(self, index: int, end: Any) -> SubmitResult[J]:
        """Report what became of a submit. Raises what is no error of this package's."""
        error = end.exception()
        if error is not None and not isinstance(error, MeluxinaError):
            raise error
        call, _ = self._unreported.pop(index)
        return SubmitResult(index, call, None if error else end.result(), error)

    def unreported(self) -> list[str]:
        """Return the marks of submits that have begun and were not reported."""
        return [mark for _, mark in self._unreported.values()]


def references(jobs: JobRef | Iterable[JobRef]) -> dict[JobId, JobRef]:
    """Return the jobs as they were given, by what identifies each. Raises InvalidRequestError if one is none."""
    return {identify(job): job for job in each(jobs)}


def single(jobs: JobRef | Iterable[JobRef]) -> JobRef | None:
    """Return the job if one is meant, None if several are, be they none: a text is one job, not many letters."""
    return jobs if isinstance(jobs, str | JobParts) or not isinstance(jobs, Iterable) else None


def check_changes(verb: str, jobs: Mapping[JobId, JobRef], failures: Mapping[JobId, MeluxinaError]) -> None:
    """Raise ChangesFailed if any of these jobs failed. `verb` is what was not done to them: "cancelled"."""
    if failures:
        errors = {job: failures[job_id] for job_id, job in jobs.items() if job_id in failures}
        raise changes_failed(verb, errors, [job for job_id, job in jobs.items() if job_id not in failures])


def sentence(error: MeluxinaError) -> str:
    """Return what an error says, without its hint and its full stop."""
    return str(error).partition("\n")[0].rstrip(".")


def changes_failed(verb: str, failures: Mapping[Any, MeluxinaError], done: Collection[Any]) -> ChangesFailed:
    """Make the error for many jobs of which some failed."""
    lines = [f"job {getattr(job, 'label', job)}: {sentence(error)}" for job, error in list(failures.items())[:_VISIBLE]]
    if len(failures) > _VISIBLE:
        lines.append("…")
    hints = {error.hint for error in failures.values()}
    count = len(failures) + len(done)
    return ChangesFailed(
        f"{len(failures)} of {count} job{'s' * (count != 1)} {'was' if len(failures) == 1 else 'were'} not {verb}: "
        + "; ".join(lines),
        failures=failures,
        done=tuple(done),
        hint=hints.pop() if len(hints) == 1 else "",
    )
