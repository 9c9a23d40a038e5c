"""What the answer to a submit means: a job, certainly none, or a doubt that a look at the queue must settle.

A job that was taken is shown as it was sent.
"""

from __future__ import annotations

import enum
from collections.abc import Container, Sequence
from http import HTTPStatus
from typing import Any

import attrs

from ..errors import AnswerError, AuthenticationError, ConnectionFailed, InvalidRequestError, MeluxinaError, SlurmError
from ..printable import tidy
from ..slurm import error_numbers, wire
from ..transport import checking
from ..transport.retrying import without_effect

_CONTROLLER = "slurm_submit_batch_job()"
"""The source of what newer servers hand on from the controller; that it can't be reached has other numbers."""
PAUSE = 1.0
"""Seconds after which what was let go on has most probably come to Slurm."""
_LONGEST = 1000
"""Letters of a plugin's words that are warned of."""
_KEPT = (
    *("account", "comment", "current_working_directory", "dependency", "name", "partition", "qos"),
    *("standard_error", "standard_input", "standard_output", "time_limit"),
)
"""What the server will show as it was sent, under the same name and in the same shape."""


@attrs.frozen
class Submitted:
    """What the server says of a job it has taken."""

    id: int
    notes: Sequence[SlurmError]
    """What it has to say all the same: its node is down, it is held and was not to be, …; a plugin's words."""
    message: str | None = None
    """The same words, of the site's job_submit plugin."""


class Verdict(enum.Enum):
    """What to do about a submit that failed."""

    NO_JOB = "raise the error: there is no job"
    LOOK = "look for the job once; if it is not there, raise the error"
    AGAIN = "look for the job once; if it is not there, submit again"
    SEARCH = "search for the job: it may have been made, or may still be"


def verdict(
    error: ConnectionFailed | AnswerError, *, token_was_good: bool, has_next_token: bool, has_time: bool
) -> Verdict:
    """Judge a failure of a submit.

    Args:
        error: What the submit failed with.
        token_was_good: Whether Slurm has ever accepted the token in use, or it has expired since.
        has_next_token: Whether the next request would have another token, and this submit has not been repeated yet.
        has_time: Whether it may be repeated later, where a rate is limited.

    """
    if isinstance(error, ConnectionFailed):
        return Verdict.SEARCH if error.sent else Verdict.NO_JOB
    if isinstance(error, AuthenticationError) and isinstance(error.__cause__, AnswerError):
        # 22.05 closes the connection without a word on a token that it does not accept, and may do so when it has
        # taken the job. Now it says that it does not accept the token; did it then?
        without_next = Verdict.SEARCH if token_was_good else Verdict.NO_JOB
        return Verdict.AGAIN if has_next_token else without_next
    if error.status is None:
        return Verdict.NO_JOB  # Nothing was sent.
    if error.from_slurmrestd:
        return _verdict_on_slurms(error)
    if not is_refusal_on_the_way(error) or error.status == HTTPStatus.REQUEST_TIMEOUT:
        return Verdict.SEARCH
    has_better_token = has_next_token and isinstance(error, AuthenticationError)
    may_repeat = has_time if error.status == HTTPStatus.TOO_MANY_REQUESTS else has_better_token
    return Verdict.AGAIN if may_repeat else Verdict.LOOK


def _verdict_on_slurms(error: AnswerError) -> Verdict:
    """Judge what slurmrestd itself has answered."""
    if without_effect(error) or _is_one_of(error, *error_numbers.SURELY_NO_JOB) or 300 <= (error.status or 0) < 500:
        return Verdict.NO_JOB
    if _is_one_of(error, error_numbers.ON_THE_WAY):
        return Verdict.SEARCH
    # Newer servers name the request that the controller has answered with this number. Of older ones it can also be
    # that the token was refused; a list that this token gets says that it was not.
    is_controllers = any(entry.source == _CONTROLLER for entry in error.errors)
    return Verdict.NO_JOB if is_controllers else Verdict.LOOK


def _is_one_of(error: AnswerError, *kinds: Container[object]) -> bool:
    """Return whether a number of an error is of one of these kinds."""
    return any(entry.number in kind for entry in error.errors for kind in kinds)


def pause(error: ConnectionFailed | AnswerError) -> float:
    """Seconds to wait before a look, or another submit: what let a request go on and answered itself is ahead of it."""
    if isinstance(error, ConnectionFailed) or error.from_slurmrestd:
        return 0
    return max(PAUSE, error.retry_after or 0)


def is_refusal_on_the_way(error: MeluxinaError) -> bool:
    """Whether something before slurmrestd refuses to let a request, or its answer, pass: asking again is no use."""
    if not isinstance(error, AnswerError) or error.from_slurmrestd or error.status is None:
        return False
    return isinstance(error, AuthenticationError) or 300 <= error.status < 500


def submitted(body: Any, raw: Any) -> Submitted | None:
    """Return the job that an answer reports, or None: `job_id > 0` decides, whatever status and errors say."""
    job_id = wire.number(wire.read(raw, "job_id"))
    if not job_id:
        return None
    # Some versions call errors what others call warnings. As a warning it comes twice, once behind more words.
    entries = (*checking.entries(raw, "errors"), *checking.entries(raw, "warnings"))
    ends = tuple(f": {entry.description}" for entry in entries if entry.description)
    is_to_be_held = wire.read(first(body), "hold")
    notes = [
        entry
        for entry in entries
        if not entry.description.endswith(ends) and not (is_to_be_held and _is_of_a_hold(entry))
    ]
    if message := wire.text(wire.read(raw, "job_submit_user_msg")):
        notes.append(SlurmError(None, tidy(message, _LONGEST)))
    return Submitted(job_id, notes, message)


def _is_of_a_hold(note: SlurmError) -> bool:
    return note.number == error_numbers.HELD or note.description.startswith("Job is in held state")


def warning(job: Submitted, note: SlurmError) -> str:
    """Write what a note says of a job and, if that may keep it from starting, who tells more."""
    is_controllers = note.source == _CONTROLLER or note.number in error_numbers.REFUSED
    return f"job {job.id}: {note}" + (f" (`meluxina why {job.id}` tells more)" if is_controllers else "")


def first(body: Any) -> Any:
    """The description of the job in the body of a submit; of a heterogeneous job that of the first component."""
    return wire.read(body, "job") or wire.read(body, "jobs")[0]


def as_sent(model: Any, number: int, body: Any, user: str) -> Any:
    """A job as its controller would show it, as far as the body of its submit tells.

    Args:
        model: The version's model of a job.
        number: What the server calls it.
        body: What was sent.
        user: Whose job it is.

    """
    description = first(body)
    # A time limit of 0 minutes is v0.0.38's way to ask for none.
    fields = {name: value for name in _KEPT if (value := wire.read(description, name))}
    fields |= {"job_id": number, "job_state": "PENDING", "user_name": user, "batch_flag": True}
    if array := wire.read(description, "array"):
        fields |= {"array_job_id": number, "array_task_string": array}
    return wire.record(model, fields)


def explain(error: ConnectionFailed | AnswerError) -> ConnectionFailed | AnswerError:
    """Make another error of one that tells nothing: it is a refusal."""
    numbers = {entry.number for entry in error.errors} - {None}
    if (
        isinstance(error, ConnectionFailed)
        or not error.from_slurmrestd
        or not numbers
        or _is_one_of(error, *_EXPLAINED)
    ):
        return error
    refusal = InvalidRequestError(
        f"The controller refused the job (HTTP {error.status})",
        status=error.status,
        errors=error.errors,
        hint="Most probably a job_submit plugin of the site refused it: check what the site wants of every job"
        " (account, qos, time limit, …). Its own words reach only sbatch: on a login node, `sbatch --test-only`"
        " with the same options shows them.",
    )
    refusal.from_slurmrestd = True
    return refusal


_EXPLAINED = (*error_numbers.SURELY_NO_JOB, error_numbers.ON_THE_WAY, error_numbers.NOT_REACHED)
