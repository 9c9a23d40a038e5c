"""Why there is no answer, in words; and what may be sent again after a failure, and when.

A request that only reads, or that sets what it would set again, may be repeated after any failure of the network or
of a server that is busy or restarting. Every other request only if it is certain that the first never had an effect.
"""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .. import lazy
from ..errors import AnswerError, ConnectionFailed, MeluxinaError, NotFoundError, ServerError, UnreadableAnswer
from ..http_library import httpx
from ..settings.config import concealed
from ..slurm import error_numbers

if TYPE_CHECKING:
    from slurmrestd.operation import Request

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


def is_harmless(request: Request[Any], repeat: bool | None) -> bool:
    """Whether it does no harm to send a request twice: what the caller says, else whether it only reads."""
    return request.operation.only_reads if repeat is None else repeat


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
