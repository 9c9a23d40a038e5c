"""Why there is no answer: what httpx and all below it raise, in words."""

from __future__ import annotations

import errno
import os
import socket
import ssl
from collections.abc import Iterator

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
_CLOCK = "Is this machine's clock right? If it is, the server's operators must renew the certificate."
_TLS = "If the server wants encryption at this port, SLURM_URL must begin with https://."
_NAME = "Is SLURM_URL the server's own name? The certificate is for another."
_AUTHORITY = (
    "If the site has an authority of its own, name the file with that one's certificate in SSL_CERT_FILE, in a profile"
    " (certificates), or in Client(verify=…)."
)
# OpenSSL's numbers: not yet valid, expired; another host name, another IP address.
_HINTS = {9: _CLOCK, 10: _CLOCK, 62: _NAME, 64: _NAME}
_SOCKET_HINTS = {
    errno.ENOENT: "There is no such file: is slurmrestd running, and is this the socket that it listens on?",
    errno.ECONNREFUSED: "Nobody listens there: slurmrestd has ended, or the file is no socket of its.",
    errno.EACCES: "The socket's file, or a folder above it, is closed to you.",
}


def connection_failed(request: str, url: str, error: Exception, proxy: httpx.Proxy | None = None) -> ConnectionFailed:
    """Make the error for a request that httpx could not bring to an end, over a proxy if there is one."""
    sent = not isinstance(error, _NEVER_SENT)
    if distrust := distrusted(error):
        message = f"{request}: the certificate of {url} is not accepted: {distrust.verify_message.rstrip('.')}."
        return ConnectionFailed(message, sent=sent, hint=_HINTS.get(distrust.verify_code, _AUTHORITY))
    if isinstance(error, httpx.TimeoutException):
        return ConnectionFailed(f"{request}: no answer from {url} in time ({type(error).__name__}).", sent=sent)
    if sent:
        # Half of those who speak TLS just hang up on whoever does not.
        hint = (
            _TLS if url.startswith("http:") and isinstance(error, httpx.ReadError | httpx.RemoteProtocolError) else ""
        )
    else:
        hint = _socket_hint(error) if url.startswith("unix:") else _hint(error, proxy)
    return ConnectionFailed(f"{request}: no answer from {url}: {_reason(error)}.", sent=sent, hint=hint)


def _hint(error: Exception, proxy: httpx.Proxy | None) -> str:
    """Say what to look at when a server could not be reached."""
    if proxy is not None:
        address = f"{proxy.url.scheme}://{proxy.url.netloc.decode()}"
        return f"The way goes over the proxy {address} that HTTPS_PROXY names. Where none is needed: NO_PROXY."
    if is_no_tls(error):
        return "The server does not speak TLS at this port: should SLURM_URL begin with http://, or name another port?"
    if any(isinstance(link, socket.gaierror) for link in _links(error)):
        return "Is the name in SLURM_URL right, and is there a network (VPN)?"
    return "Are the host and the port in SLURM_URL right, and can this machine reach them (VPN, firewall)?"


def _socket_hint(error: Exception) -> str:
    """Say what to look at when a UNIX socket could not be connected to."""
    numbers = [link.errno for link in _links(error) if isinstance(link, OSError)]
    return next((_SOCKET_HINTS[number] for number in numbers if number in _SOCKET_HINTS), "Is SLURM_URL right?")


def is_no_tls(error: BaseException) -> bool:
    """Whether the other side has answered the beginning of TLS with something else."""
    return any(isinstance(link, ssl.SSLError) and link.reason in _NO_TLS for link in _links(error))


def distrusted(error: BaseException) -> ssl.SSLCertVerificationError | None:
    """Return what is wrong with the server's certificate, if that is what a request failed of."""
    return next((link for link in _links(error) if isinstance(link, ssl.SSLCertVerificationError)), None)


def _reason(error: Exception) -> str:
    """Say what the system says, which is the innermost, else what is said at all; httpx's own texts can be empty."""
    texts = [type(error).__name__, *(concealed(text) for link in _links(error) if (text := str(link).strip(" .")))]
    for link in _links(error):
        if isinstance(link, OSError) and link.errno:
            # asyncio's text of the same is "Connect call failed".
            is_systems = not isinstance(link, ssl.SSLError | socket.gaierror)
            texts.append(os.strerror(link.errno) if is_systems else str(link.strerror))
    return texts[-1]


def _links(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and its causes, from the outermost on; of several attempts to connect, the last."""
    link: BaseException | None = error
    for _ in range(20):
        if link is None:
            return
        yield link
        link = link.exceptions[-1] if isinstance(link, BaseExceptionGroup) else link.__cause__ or link.__context__
