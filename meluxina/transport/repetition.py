"""How a request is sent again: pauses that grow, a word in the log, and an end.

No request whose connection was cut twice is sent a third time: it may be what ends the server, for all its users, as
often as that is started again. Attempts that never reached it in between do not count, since it may just be starting.
Silence counts neither: a server that says nothing in time is there.

This is the only module that imports tenacity. It takes as long as httpx, and most programs never see a failure.
"""

from __future__ import annotations

import logging
from typing import Any

import tenacity
from tenacity import AsyncRetrying, RetryCallState, Retrying

from ..errors import AnswerError, ConnectionFailed
from ..http_library import httpx
from .retrying import worth

__all__ = ["AsyncRetrying", "Retrying", "policy"]

_log = logging.getLogger("meluxina")

_CUTS = 2


def _was_cut(error: BaseException) -> bool:
    """Return whether the connection ended between a request and the end of its answer, as when the server died."""
    cause = error.__cause__
    return (
        isinstance(error, ConnectionFailed)
        and error.sent
        and isinstance(cause, httpx.TransportError)
        and not isinstance(cause, httpx.TimeoutException)
    )


def policy(seconds: float, *, harmless: bool) -> dict[str, Any]:
    """Return the arguments of `Retrying` or `AsyncRetrying`, for this much time in all."""
    backoff = tenacity.wait_random_exponential(multiplier=0.3, max=8)

    def wait(state: RetryCallState) -> float:
        pause = getattr(_failure(state), "retry_after", None)
        return max(pause or 0.0, backoff(state))

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
