"""What the answer to a change means for the parts of a job."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from slurmrestd.operation import Request
from slurmrestd.types import Response

from ..errors import AnswerError, InvalidRequestError, NotFoundError, ServerError, SlurmError
from ..slurm import error_numbers, wire
from ..transport import checking

_NO_METHOD = frozenset({403, 405, 501})


def was_of_all(response: Response[Any], *, whole: bool) -> bool:
    """Whether an answer says that the tasks of an array were changed that have not ended.

    22.05 says so by an error without a number or, of a `whole` array, by one that a task has ended.
    """
    numbers = {error.number for error in checking.entries(response.parsed, "errors")}
    harmless = {None, error_numbers.JOB_FINISHED} if whole else {None}
    return int(response.status_code) < 400 and bool(numbers) and numbers <= harmless


def names_no_tasks(error: AnswerError) -> bool:
    """Whether a server refuses a change because it knows no tasks of arrays by their names."""
    return any("array task id" in entry.description for entry in error.errors)


def refusal(request: Request[Any], response: Response[Any], field: str) -> AnswerError | None:
    """The error for parts of a job that were refused, from an answer which is a success all the same."""
    return refusal_of(request, response, wire.items(wire.read(response.parsed, field)))


def refusal_of(request: Request[Any], response: Response[Any], entries: Iterable[Any]) -> AnswerError | None:
    """The error for what these entries of an answer say of parts of a job. That a part has ended already is none."""
    failures = []
    for entry in entries:
        code = wire.number(wire.read(entry, "error_code") or wire.within(entry, "error", "code")) or 0
        if code not in (0, error_numbers.ENDED_ALREADY):
            value = wire.read(entry, "error")
            text = value if isinstance(value, str) else wire.text(wire.read(value, "string", "message")) or ""
            part = wire.text(wire.read(entry, "step_id"))
            failures.append(SlurmError(code, text, f"job {part}" if part else ""))
    if not failures:
        return None
    numbers = {error.number for error in failures}
    unknown = numbers == {error_numbers.UNKNOWN_JOB}
    is_refusal = any(number in error_numbers.REFUSED for number in numbers if number)
    kind = NotFoundError if unknown else InvalidRequestError if is_refusal else ServerError
    return kind(f"{request} was refused", status=int(response.status_code), errors=failures)


def was_done(entry: Any) -> bool:
    """Whether an entry of an answer says that a part of a job was changed; not so if it had ended already."""
    return wire.number(wire.within(entry, "error", "code")) in (0, None)


def is_no_way(error: AnswerError) -> bool:
    """Whether a server, or something before it, refuses a request of a kind that not every server takes.

    Such as one that lets only some addresses pass, or takes the body away from a DELETE.
    """
    return isinstance(error, NotFoundError | InvalidRequestError) or error.status in _NO_METHOD
