"""Why there is no answer, in words; what may be sent again after a failure, and when.

A request that only reads, or that sets what it would set again, may be repeated after any failure of the network or
of a server that is busy or restarting. Every other request only if it is certain that the first never had an effect.
"""

from __future__ import annotations

import contextlib
import logging
import os
import random
import socket
import ssl
import time
from collections.abc import Iterator
from typing import Any

from .. import lazy
from ..errors import AnswerError, ConnectionFailed, MeluxinaError, NotFoundError, ServerError, UnreadableAnswer
from ..http_library import httpx
from ..settings.config import concealed
from ..slurm import error_numbers

_log = logging.getLogger("meluxina")

# Raised while connecting, or by the pool: no byte of the request has left.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)
_NO_TLS = ("WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST")
_TOO_MANY_REQUESTS = 429
_BUSY = frozenset({_TOO_MANY_REQUESTS, 502, 503, 504})
_CUTS = 2
_SHORTEST = 0.3
"""The most seconds of the first pause. Each may be twice as long as the one before."""
_LONGEST = 8.0


def connection_failed(request: str, url: str, error: Exception, proxy: httpx.Proxy | None = None) -> ConnectionFailed:
    """Make the error for a request that httpx could not bring to an end, over a proxy if there is one."""
    sent = not isinstance(error, _NEVER_SENT)
    if distrust := distrusted(error):
        message = f"{request}: the certificate of {url} is not accepted: {distrust.verify_message.rstrip('.')}."
        return ConnectionFailed(message, sent=sent, hint=hint("connection_hint", url, error, proxy))
    if isinstance(error, httpx.TimeoutException):
        return ConnectionFailed(f"{request}: no answer from {url} in time ({type(error).__name__}).", sent=sent)
    # Half of those who speak TLS just hang up on whoever does not.
    is_plain = url.startswith("http:") and isinstance(error, httpx.ReadError | httpx.RemoteProtocolError)
    words = hint("connection_hint", url, error, proxy) if is_plain or not sent else ""
    return ConnectionFailed(f"{request}: no answer from {url}: {_reason(error)}.", sent=sent, hint=words)


def hint(name: str, *arguments: Any, **more: Any) -> str:
    """Ask the room of advice what to do about an error, by the name of a function there."""
    # Where no more files can be opened, that may be what keeps from the server, and from that room too.
    with contextlib.suppress(OSError, ImportError):
        words: str = getattr(lazy.around("advice"), name)(*arguments, **more)
        return words
    return ""


def is_no_tls(error: BaseException) -> bool:
    """Whether the other side has answered the beginning of TLS with something else."""
    return any(isinstance(link, ssl.SSLError) and link.reason in _NO_TLS for link in links(error))


def distrusted(error: BaseException) -> ssl.SSLCertVerificationError | None:
    """Return what is wrong with the server's certificate, if that is what a request failed of."""
    return next((link for link in links(error) if isinstance(link, ssl.SSLCertVerificationError)), None)


def _reason(error: Exception) -> str:
    """Say what the system says, which is the innermost, else what is said at all; httpx's own texts can be empty."""
    texts = [type(error).__name__, *(concealed(text) for link in links(error) if (text := str(link).strip(" .")))]
    for link in links(error):
        if isinstance(link, OSError) and link.errno:
            # asyncio's text of the same is "Connect call failed".
            is_systems = not isinstance(link, ssl.SSLError | socket.gaierror)
            texts.append(os.strerror(link.errno) if is_systems else str(link.strerror))
    return texts[-1]


def links(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and its causes, from the outermost on; of several attempts to connect, the last."""
    link: BaseException | None = error
    for _ in range(20):
        if link is None:
            return
        yield link
        link = link.exceptions[-1] if isinstance(link, BaseExceptionGroup) else link.__cause__ or link.__context__


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


def worth(error: MeluxinaError, *, harmless: bool) -> bool:
    """Whether the request may be sent again, and that could help. `harmless`: sent twice, it does the same as once."""
    if distrusted(error) or is_no_tls(error):
        return False
    if without_effect(error):
        return True
    if not harmless:
        return False
    numbers = {entry.number for entry in error.errors}
    return isinstance(error, ConnectionFailed) or error.status in _BUSY or bool(numbers & error_numbers.ON_THE_WAY)


class Repetition:
    """What is done about the failures of one request, for so many seconds after the first.

    It may be sent twice if that is `harmless`, or if the first time had surely no effect.

    If its connection was cut twice it is not sent a third time: it may be what ends the server, for all its users, as
    often as that is started again. Attempts that never reached it in between do not count, since it may just be
    starting. Silence counts neither: a server that says nothing in time is there.
    """

    def __init__(self, seconds: float, *, harmless: bool) -> None:
        self._end = time.monotonic() + seconds
        self._harmless = harmless
        self._cuts = 0
        self._backoff = _SHORTEST

    def pause(self, error: ConnectionFailed | AnswerError) -> float | None:
        """Return the seconds until the request is sent again after this failure; None if it must not be, or no more."""
        if isinstance(error, AnswerError) or error.sent:
            self._cuts = self._cuts + 1 if _was_cut(error) else 0
        if self._cuts == _CUTS or not worth(error, harmless=self._harmless):
            return None
        # By chance, or all that failed together would come again together.
        pause = random.uniform(0, self._backoff)
        self._backoff = min(2 * self._backoff, _LONGEST)
        if isinstance(error, AnswerError):
            pause = max(pause, error.retry_after or 0)
        if time.monotonic() + pause >= self._end:
            return None
        _log.warning("%s (trying again in %.1f s)", str(error).replace("\n", " "), pause)
        return pause


def _was_cut(error: ConnectionFailed | AnswerError) -> bool:
    """Return whether the connection ended between a request and the end of its answer, as when the server died."""
    cause = error.__cause__
    return isinstance(cause, httpx.TransportError) and not isinstance(cause, httpx.TimeoutException)
