"""How a server is reached: through which proxy, and whose certificates are good. Variables say both."""

from __future__ import annotations

import functools
import os
import ssl
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import getproxies

from .. import lazy
from ..errors import ConfigurationError
from ..http_library import httpx
from ..printable import quoted

_CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")
"""What `httpx.create_ssl_context` obeys."""
_LONGEST = 4096
"""Letters of a path."""


def proxy(url: str) -> httpx.Proxy | None:
    """Return the proxy to a server, if a variable names one; None for http: it would read the token.

    Raises ConfigurationError for one that can't be used.
    """
    if urlsplit(url).scheme != "https" or not getproxies().keys() & {"https", "all"}:
        return None
    proxy: httpx.Proxy | None = lazy.around("intermediaries").of_variables(url)
    return proxy


def certificates(url: str, verify: ssl.SSLContext | str | os.PathLike[str] | None = None) -> ssl.SSLContext:
    """Return whose certificates are good: the usual authorities', or nobody's where nothing is encrypted anyway.

    Args:
        url: The server's address.
        verify: Another context, or a PEM file with the certificates of the authorities to trust instead.

    Reading the list of authorities takes as long as a hundred requests: it is read once, and again when the variables
    that say where it is, or SSL_CERT_FILE itself, have changed. Raises ConfigurationError if it can't be read.

    """
    if isinstance(verify, ssl.SSLContext):
        return verify
    if urlsplit(url).scheme != "https":
        return _unused()
    if verify is not None:
        return _of_file(verify)
    return _usual(_change_time(), *map(os.environ.get, _CERTIFICATES))


def _change_time() -> float | None:
    """Tell when the file of SSL_CERT_FILE was written: a site renews it while services run."""
    try:
        return Path(os.environ["SSL_CERT_FILE"]).stat().st_mtime
    except (KeyError, OSError, ValueError):
        return None


@functools.cache
def _unused() -> ssl.SSLContext:
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _of_file(file: str | os.PathLike[str]) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=os.fspath(file))
    except (OSError, TypeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigurationError(
            f"The certificates to trust can't be read: {reason} (verify={quoted(file, _LONGEST)}).",
            hint="verify is a PEM file with the certificates of authorities, or an ssl.SSLContext.",
        ) from None


@functools.lru_cache(maxsize=8)
def _usual(_change_time: float | None, *_variables: str | None) -> ssl.SSLContext:
    try:
        _check_certificates()
        return httpx.create_ssl_context()
    except OSError as error:
        values = (f"{name}={os.environ[name]}" for name in _CERTIFICATES if os.environ.get(name))
        raise ConfigurationError(
            f"The certificates to trust can't be read: {error.strerror} ({', '.join(values) or 'no variable is set'}).",
            hint="SSL_CERT_FILE is a PEM file, SSL_CERT_DIR a folder of such; without them the usual ones count.",
        ) from None


def _check_certificates() -> None:
    """Raise OSError for what OpenSSL takes in silence, or would wait for: a folder that is not there, a pipe."""
    file, folders = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if file and not Path(file).is_file():
        raise OSError(None, "there is no such file")
    if folders and not file and not any(Path(folder).is_dir() for folder in folders.split(os.pathsep)):
        raise OSError(None, "there is no such folder")
