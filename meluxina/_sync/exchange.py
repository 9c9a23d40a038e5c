# Made from ../_async by scripts/unasync: change that.
"""One exchange: a request sent with its token, and the whole answer, within bounds of size and time."""

from __future__ import annotations

import ssl
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

import httpx

from slurmrestd.hidden import WithoutFrames, hide

from ..errors import ConfigurationError, ConnectionFailed, UnreadableAnswer
from ..settings.config import Config, resolve
from ..settings.credential import TokenSource
from ..settings.timeouts import Timeouts, timeouts
from ..settings.token import Token
from ..transport.answer import Answer
from ..transport.auth import SlurmAuth
from ..transport.concurrency import home

# Raised while connecting, or by the pool: no byte of the request has left.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)
_LARGEST = 1 << 30
"""Bytes of an answer: a hundred thousand jobs are a third of that."""


def _trusted(url: str) -> ssl.SSLContext | bool:
    """Whose certificates are good: those of the usual authorities, or nobody's where nothing is encrypted anyway.

    Reading the list of authorities takes as long as a hundred requests.
    """
    return True if url.lower().startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class Exchange:
    """What every client has: settings, and one pool of connections."""

    def __init__(
        self,
        url: str | None = None,
        token: str | Token | TokenSource | None = None,
        user: str | None = None,
        account: str | None = None,
        api_version: str | None = None,
        *,
        timeout: float | Timeouts = 60.0,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        token = hide(token)  # an error's traceback shows this function's variables
        self._config = resolve(url=url, token=token, user=user, account=account, api_version=api_version)
        self._timeouts = timeouts(timeout)
        self._home: object = None
        self._auth = SlurmAuth(self._config)
        self._http = httpx.Client(
            base_url=self._config.url,
            auth=self._auth,
            timeout=self._timeouts.silence,
            transport=transport,
            verify=_trusted(self._config.url),
            follow_redirects=False,
            mounts={"http://": None},  # no proxy from the environment: it would read the token
        )

    def __repr__(self) -> str:
        if not hasattr(self, "_config"):  # in the traceback of an error in its settings
            return f"<{type(self).__name__}>"
        version = self.api_version or "version not yet known"
        return f"<{type(self).__name__} {self._config.url} as {self._config.user}, {version}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    @property
    def config(self) -> Config:
        """The settings in force."""
        return self._config

    @property
    def api_version(self) -> str | None:
        """The API version asked for."""
        return self._config.api_version

    def _answer(self, arguments: Mapping[str, Any], what: str, *, harmless: bool) -> Answer:
        """The answer to one attempt, or to the next one with another token if Slurm refused this one."""
        answer = self._exchange(arguments, what)
        if self._auth.wants_repeat(answer, harmless=harmless):
            answer = self._exchange(arguments, what)
            self._auth.wants_repeat(answer, harmless=harmless)  # it notes whether the new token is accepted
        return answer

    def _exchange(self, arguments: Mapping[str, Any], what: str) -> Answer:
        """One attempt: the whole answer, whatever it is. Raises ConnectionFailed or UnreadableAnswer."""
        self._check_place()
        deadline = time.monotonic() + self._timeouts.answer
        path = arguments["url"]
        # A whole address: httpx would read the path, join both and read the whole again.
        url = f"{self._config.url}{path}" if path.startswith("/") else path
        with WithoutFrames():
            try:
                with self._http.stream(**{**arguments, "url": url}) as answer:
                    content = self._content(answer, what, deadline)
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                late = isinstance(error, httpx.TimeoutException)
                why = f" in time ({type(error).__name__})" if late else f": {error or type(error).__name__}"
                raise ConnectionFailed(
                    f"{what}: no answer from {self._config.url}{why}.", sent=not isinstance(error, _NEVER_SENT)
                ) from error
        return Answer(answer.status_code, answer.headers, content, answer.request)

    def _check_place(self) -> None:
        """Raise ConfigurationError where the open connections can't be used: answers would get mixed up."""
        here = home()
        self._home = self._home or here
        if self._http.is_closed:
            raise ConfigurationError("This client is closed. Nothing was sent.")
        if self._home != here:
            raise ConfigurationError(
                f"This {type(self).__name__} was used in another process or event loop before. Nothing was sent.",
                hint="Make one in each.",
            )

    def _content(self, answer: httpx.Response, what: str, deadline: float) -> bytes:
        """The whole body, within bounds of size and time."""
        if "," in answer.headers.get("Content-Encoding", ""):
            # A few kilobytes packed twice can stand for more than any memory holds.
            raise UnreadableAnswer(f"{what}: the answer is packed more than once.", status=answer.status_code)
        chunks: list[bytes] = []
        size = 0
        for chunk in answer.iter_bytes():
            chunks.append(chunk)
            size += len(chunk)
            if size > _LARGEST:
                raise UnreadableAnswer(
                    f"{what}: the answer is larger than {_LARGEST >> 20} MB and was not read to its end.",
                    status=answer.status_code,
                )
            if time.monotonic() > deadline:
                raise ConnectionFailed(
                    f"{what}: the answer of {self._config.url} was not complete after"
                    f" {self._timeouts.answer:g} seconds."
                )
        return b"".join(chunks)
