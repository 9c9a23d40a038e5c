"""What to look at when a server could not be reached."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable, Sequence

from ..http_library import httpx
from ..transport.retrying import distrusted, is_no_tls, links

_CLOCK = "Is this machine's clock right? If it is, the server's operators must renew the certificate."
_NAME = "Is SLURM_URL the server's own name? The certificate is for another."
_AUTHORITY = (
    "If the site has an authority of its own, name the file with that one's certificate in SSL_CERT_FILE, in a profile"
    " (certificates), or in Client(verify=…)."
)
_TLS = "If the server wants encryption at this port, SLURM_URL must begin with https://."
# OpenSSL's numbers: not yet valid, expired; another host name, another IP address.
_CERTIFICATES = {9: _CLOCK, 10: _CLOCK, 62: _NAME, 64: _NAME}
_SOCKETS = {
    errno.ENOENT: "There is no such file: is slurmrestd running, and is this the socket that it listens on?",
    errno.ECONNREFUSED: "Nobody listens there: slurmrestd has ended, or the file is no socket of its.",
    errno.EACCES: "The socket's file, or a folder above it, is closed to you.",
}

_ELSE = "Are the host and the port in SLURM_URL right, and can this machine reach them (VPN, firewall)?"
_REASONS: Sequence[tuple[Callable[[BaseException], bool], str]] = (
    (
        is_no_tls,
        "The server does not speak TLS at this port: should SLURM_URL begin with http://, or name another port?",
    ),
    (
        lambda error: any(isinstance(link, socket.gaierror) for link in links(error)),
        "Is the name in SLURM_URL right, and is there a network (VPN)?",
    ),
)


def connection_hint(url: str, error: Exception, proxy: httpx.Proxy | None) -> str:
    """Say what to look at when a server could not be reached, over a proxy if there is one."""
    if isinstance(error, httpx.ReadError | httpx.RemoteProtocolError):
        return _TLS
    if distrust := distrusted(error):
        return _CERTIFICATES.get(distrust.verify_code, _AUTHORITY)
    if url.startswith("unix:"):
        numbers = [link.errno for link in links(error) if isinstance(link, OSError)]
        return next((_SOCKETS[number] for number in numbers if number in _SOCKETS), "Is SLURM_URL right?")
    if proxy is not None:
        address = f"{proxy.url.scheme}://{proxy.url.netloc.decode()}"
        return f"The way goes over the proxy {address} that HTTPS_PROXY names. Where none is needed: NO_PROXY."
    return next((hint for applies, hint in _REASONS if applies(error)), _ELSE)
