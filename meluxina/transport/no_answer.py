"""Why there is no answer: what httpx and all below it raise, in words."""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
from collections.abc import Iterator

from .. import lazy
from ..errors import ConnectionFailed
from ..http_library import httpx
from ..settings.config import concealed

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


def connection_failed(request: str, url: str, error: Exception, proxy: httpx.Proxy | None = None) -> ConnectionFailed:
    """Make the error for a request that httpx could not bring to an end, over a proxy if there is one."""
    sent = not isinstance(error, _NEVER_SENT)
    if distrust := distrusted(error):
        message = f"{request}: the certificate of {url} is not accepted: {distrust.verify_message.rstrip('.')}."
        return ConnectionFailed(message, sent=sent, hint=_hint(url, error, proxy))
    if isinstance(error, httpx.TimeoutException):
        return ConnectionFailed(f"{request}: no answer from {url} in time ({type(error).__name__}).", sent=sent)
    # Half of those who speak TLS just hang up on whoever does not.
    is_plain = url.startswith("http:") and isinstance(error, httpx.ReadError | httpx.RemoteProtocolError)
    hint = _hint(url, error, proxy) if is_plain or not sent else ""
    return ConnectionFailed(f"{request}: no answer from {url}: {_reason(error)}.", sent=sent, hint=hint)


def _hint(url: str, error: Exception, proxy: httpx.Proxy | None) -> str:
    # Where no more files can be opened, that is what keeps from the server, and from this module too.
    with contextlib.suppress(OSError, ImportError):
        hint: str = lazy.around("advice").connection_hint(url, error, proxy)
        return hint
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
