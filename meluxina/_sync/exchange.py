# Made from ../_async by scripts/unasync: change that.
"""One exchange over HTTP: a request sent with its token, and the whole answer, within bounds of size and time."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from typing import Any

import httpx

from slurmrestd.hidden import WithoutFrames

from ..errors import ConfigurationError, ConnectionFailed
from ..settings.config import Config
from ..settings.timeouts import Timeouts
from ..settings.token import mask_error
from ..transport.answer import Answer
from ..transport.auth import SlurmAuth
from ..transport.content import Content
from ..transport.threads import deadline, home, one_at_a_time

# Raised while connecting, or by the pool: no byte of the request has left.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)


class Exchange:
    """Sends single requests to one server, over one pool of connections."""

    def __init__(self, config: Config, timeouts: Timeouts, transport: httpx.BaseTransport | None) -> None:
        self.auth = SlurmAuth(config, one_at_a_time())
        self._url = config.url
        self._timeouts = timeouts
        self._home: object = None
        self._http = httpx.Client(
            base_url=config.url,
            auth=self.auth,
            transport=transport,
            verify=_trusted(config.url),
            follow_redirects=False,
            mounts={"http://": None},  # no proxy from the environment: it would read the token
        )

    def exchange(self, arguments: Mapping[str, Any], request: str) -> Answer:
        """Send one request and receive the whole answer, whatever it says.

        Args:
            arguments: httpx's, for the request.
            request: What to call it in errors: `GET /slurm/v0.0.43/jobs/`.

        Raises:
            ConnectionFailed: There is no answer, or not all of it in time.
            UnreadableAnswer: The answer is too large.
            ConfigurationError: The client is closed, or was made elsewhere.

        """
        self._check_place()
        content = Content(request, self._url, deadline.request(self._timeouts.answer))
        silence = deadline.request(self._timeouts.silence)
        path = arguments["url"]
        # A whole address: httpx would read the path, join both and read the whole again.
        url = f"{self._url}{path}" if path.startswith("/") else path
        with WithoutFrames():
            try:
                with self._http.stream(**{**arguments, "url": url, "timeout": silence}) as answer:
                    content.begin(answer.status_code, answer.headers)
                    for chunk in answer.iter_bytes():
                        content.add(chunk)
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                mask_error(error)  # it may quote what a server sent
                late = isinstance(error, httpx.TimeoutException)
                reason = f" in time ({type(error).__name__})" if late else f": {error or type(error).__name__}"
                raise ConnectionFailed(
                    f"{request}: no answer from {self._url}{reason}.", sent=not isinstance(error, _NEVER_SENT)
                ) from error
        return Answer(answer.status_code, answer.headers, content.whole(), answer.request)

    def _check_place(self) -> None:
        """Raise ConfigurationError where the open connections can't be used: answers would get mixed up."""
        here = home()
        self._home = self._home or here
        if self._http.is_closed:
            raise ConfigurationError("This client is closed. Nothing was sent.")
        if self._home != here:
            raise ConfigurationError(
                "This Client was used in another process or event loop before. Nothing was sent.",
                hint="Make one in each.",
            )

    def close(self) -> None:
        """Close the connections."""
        self._http.close()


def _trusted(url: str) -> ssl.SSLContext | bool:
    """Return whose certificates are good: the usual authorities', or nobody's where nothing is encrypted anyway.

    Reading the list of authorities takes as long as a hundred requests.
    """
    return True if url.lower().startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
