"""What the answer to a submit means: a job, certainly none, or a doubt that a look at the queue must settle."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import Any, TypeVar

import attrs

from ..errors import (
    AnswerError,
    AuthenticationError,
    ConnectionFailed,
    InvalidRequestError,
    MeluxinaError,
    NotFoundError,
    SlurmError,
)
from ..slurm import error_numbers, wire
from ..transport.checking import entries
from ..transport.retrying import without_effect

E = TypeVar("E", bound=MeluxinaError)

_REQUEST_TIMEOUT = 408


@attrs.frozen
class Submitted:
    """What the server says of a job it has taken."""

    id: int
    notes: tuple[SlurmError, ...]
    """What it has to say all the same: the job is held, its node is down, …"""


class Verdict(enum.Enum):
    """What to do about a submit that failed."""

    NO_JOB = "raise the error: there is no job"
    LOOK = "look for the job once; if it is not there, submit again with the next token"
    SEARCH = "search for the job: it may have been made, or may still be"


def verdict(error: ConnectionFailed | AnswerError, *, token_was_good: bool, has_next_token: bool) -> Verdict:
    """Judge a failure of a submit.

    Args:
        error: What the submit failed with.
        token_was_good: Whether Slurm has ever accepted the token in use, or it has expired since.
        has_next_token: Whether the next request would have another token, and this submit has not been repeated yet.

    """
    if isinstance(error, AuthenticationError) and isinstance(error.__cause__, AnswerError):
        # 22.05 closes the connection without a word on a token that it does not accept, and may do so when it has
        # taken the job. Now it says that it does not accept the token; did it then?
        if has_next_token:
            return Verdict.LOOK
        return Verdict.SEARCH if token_was_good else Verdict.NO_JOB
    return Verdict.SEARCH if doubtful(error) else Verdict.NO_JOB


def submitted(raw: Any) -> Submitted | None:
    """Return the job that an answer reports, or None: `job_id > 0` decides, whatever status and errors say."""
    job_id = wire.number(wire.read(raw, "job_id"))
    return Submitted(job_id, tuple(_notes(raw))) if job_id else None


def _notes(raw: Any) -> Iterator[SlurmError]:
    """Yield what an answer says of the job that it reports: some versions call that errors, some warnings."""
    notes = (*entries(raw, "errors"), *entries(raw, "warnings"))
    for note in notes:
        # Where it is a warning it comes twice, once behind more words.
        if not any(note.description.endswith(f": {other.description}") for other in notes if other.description):
            yield note


def is_of_a_hold(note: SlurmError) -> bool:
    """Return whether a note says no more than that the job is held."""
    return note.number == error_numbers.HELD or note.description.startswith("Job is in held state")


def doubtful(error: ConnectionFailed | AnswerError) -> bool:
    """Return whether a submit that failed so may have made a job all the same."""
    if isinstance(error, ConnectionFailed):
        return error.sent
    if isinstance(error, AuthenticationError | InvalidRequestError | NotFoundError):
        return False
    if 300 <= (error.status or 0) < 500:
        return error.status == _REQUEST_TIMEOUT
    numbers = {entry.number for entry in error.errors if entry.number is not None}
    return not without_effect(error) and not any(
        number in kind for number in numbers for kind in error_numbers.SURELY_NO_JOB
    )


def explain(error: E) -> E:
    """Add what to do about a refused submit, where the number tells."""
    for number, hint in _ADVICE.items():
        if any(entry.number == number for entry in error.errors):
            error.hint = error.hint or hint
    return error


_ADVICE = {
    error_numbers.INVALID_ACCOUNT: (
        "Check the account (argument account or variable ACCOUNT): `sacctmgr show associations user=$USER`."
    ),
    error_numbers.UNREADABLE: (
        "The server could not read one of the properties, or it needs another beside it, as --gpus-per-task needs"
        " --gpus or --ntasks."
    ),
    error_numbers.INVALID_QOS: "Check the qos: `sacctmgr show qos format=name,maxwall` lists them.",
    error_numbers.TIME_LIMIT_EXCEEDED: "The time limit is beyond what the partition or the qos allows.",
}
