"""What may be sent again after a failure, and when.

A request that only reads, or that sets what it would set again, may be repeated after any failure of the network or
of a server that is busy or restarting. Every other request only if it is certain that the first never had an effect.

No request whose connection was cut twice is sent a third time: it may be what ends the server, for all its users, as
often as that is started again. Attempts that never reached it in between do not count, since it may just be starting.
Silence counts neither: a server that says nothing in time is there.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from ..errors import AnswerError, ConnectionFailed, MeluxinaError, NotFoundError, ServerError, UnreadableAnswer
from ..slurm import error_numbers
from .no_answer import distrusted

if TYPE_CHECKING:
    from tenacity import RetryCallState

    from slurmrestd.operation import Request

_log = logging.getLogger("meluxina")

_TOO_MANY_REQUESTS = 429
_BUSY = frozenset({_TOO_MANY_REQUESTS, 502, 503, 504})
_CUTS = 2


def without_effect(error: MeluxinaError) -> bool:
    """Whether it is certain that the request which failed so has changed nothing."""
    if isinstance(error, ConnectionFailed):
        return not error.sent
    if any(entry.number in error_numbers.NOT_REACHED for entry in error.errors):
        return True
    # What limits rates on the way may let the request go on all the same.
    return isinstance(error, AnswerError) and error.from_slurmrestd and error.status == _TOO_MANY_REQUESTS


def is_slurms(error: NotFoundError) -> bool:
    """Whether Slurm says that there is no such thing, rather than something before it that there is no such address."""
    return bool(error.errors) or error.status is None


def passes(error: MeluxinaError) -> bool:
    """Whether a server or something before it fails in a way that may be over soon."""
    if isinstance(error, NotFoundError):
        return not is_slurms(error)
    return isinstance(error, ConnectionFailed | ServerError | UnreadableAnswer) and not distrusted(error)


def is_harmless(request: Request[Any], said: bool | None) -> bool:
    """Whether it does no harm to send a request twice: what the caller says, else whether it only reads."""
    return request.operation.only_reads if said is None else said


def worth(error: MeluxinaError, *, harmless: bool) -> bool:
    """Whether the request may be sent again, and that could help. `harmless`: sent twice, it does the same as once."""
    if distrusted(error):
        return False
    if without_effect(error):
        return True
    if not harmless:
        return False
    numbers = {entry.number for entry in error.errors}
    return isinstance(error, ConnectionFailed) or error.status in _BUSY or bool(numbers & error_numbers.ON_THE_WAY)


def _was_cut(error: BaseException) -> bool:
    """Whether the connection ended between a request and the end of its answer, as when the server died of it."""
    import httpx  # noqa: PLC0415 -- a failure of the network is one of its own

    cause = error.__cause__
    return (
        isinstance(error, ConnectionFailed)
        and error.sent
        and isinstance(cause, httpx.TransportError)
        and not isinstance(cause, httpx.TimeoutException)
    )


def policy(seconds: float, *, harmless: bool) -> dict[str, Any]:
    """The arguments of tenacity's `Retrying`, for this much time in all."""
    # Imported when needed: it costs as much as httpx does, and most programs never see a failure.
    import tenacity  # noqa: PLC0415

    backoff = tenacity.wait_random_exponential(multiplier=0.3, max=8)

    def wait(state: RetryCallState) -> float:
        asked = getattr(_failure(state), "retry_after", None)
        return max(asked or 0.0, backoff(state))

    def log(state: RetryCallState) -> None:
        pause = state.next_action.sleep if state.next_action else 0
        _log.warning("%s (trying again in %.1f s)", str(_failure(state)).replace("\n", " "), pause)

    cuts = 0

    def again(error: BaseException) -> bool:
        nonlocal cuts
        if _was_cut(error):
            cuts += 1
        elif not isinstance(error, ConnectionFailed) or error.sent:
            cuts = 0
        return cuts < _CUTS and isinstance(error, ConnectionFailed | AnswerError) and worth(error, harmless=harmless)

    return {
        "retry": tenacity.retry_if_exception(again),
        "stop": tenacity.stop_before_delay(seconds),
        "wait": wait,
        "before_sleep": log,
        "reraise": True,
    }


def _failure(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None
