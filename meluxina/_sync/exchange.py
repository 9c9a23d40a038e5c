# Made from ../_async by scripts/unasync: change that.
"""One exchange over HTTP: a request sent with its token, and the whole answer, within bounds of size and time."""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from slurmrestd.hidden import WithoutFrames

from .. import lazy
from ..errors import ConfigurationError, MeluxinaError
from ..http_library import httpx
from ..settings.config import Config
from ..settings.network import certificates, proxy
from ..settings.timeouts import Timeouts
from ..settings.token import mask_error
from ..transport import deadline
from ..transport.answer import Answer, Content
from ..transport.auth import SlurmAuth
from ..transport.retrying import connection_failed
from ..transport.threads import Lock, close_aside, home, unhurried

if TYPE_CHECKING:
    from ..intermediaries.own_transport import Transport


class _Pool:
    """Open connections, and what is being received over them."""

    def __init__(self, http: httpx.Client) -> None:
        self.http = http
        self.contents: set[Content] = set()


class Exchange:
    """Sends single requests to one server, over one pool of connections.

    A request that is interrupted from outside may leave the pool as nothing can use it any more, such as locked. The
    next request has a new one; the old one is closed when the last of its other requests has ended.
    """

    def __init__(
        self,
        config: Config,
        timeouts: Timeouts,
        transport: Transport | None,
        verify: ssl.SSLContext | str | os.PathLike[str] | None = None,
    ) -> None:
        self.auth = SlurmAuth(config)
        self._renewal = Lock()
        self._url = config.url
        self._address = config.address
        self._timeouts = timeouts
        self._home: object = None
        self._is_closed = False
        self._transport: Any = transport
        self._network: dict[str, Any] = {}
        if transport is not None:
            lazy.around("intermediaries").own_transport.check(transport, "handle_request", "close")
        else:
            self._network = {
                "verify": certificates(config.url, verify),
                "proxy": proxy(config.url),
                "uds": config.socket,
            }
        self._pool: _Pool | None = self._open()

    def _open(self) -> _Pool:
        """Make a pool, with no connection yet."""
        return _Pool(
            httpx.Client(
                base_url=self._address(),
                auth=self.auth,
                transport=self._transport or httpx.HTTPTransport(**self._network),
                follow_redirects=False,
                trust_env=False,
            )
        )

    def exchange(self, arguments: Mapping[str, Any]) -> Answer:
        """Send one request and receive the whole answer, whatever it says.

        Args:
            arguments: httpx's, for the request.

        Raises:
            ConnectionFailed: There is no answer, or not all of it in time.
            UnreadableAnswer: The answer is too large.
            ConfigurationError: The client is closed, or was made elsewhere.

        """
        self._check_place()
        # What to call it in errors.
        request = f"{arguments['method']} {arguments['url']}"
        content = Content(request, self._url, deadline.request(self._timeouts.answer))
        silence = deadline.request(self._timeouts.silence)
        path = arguments["url"]
        # A whole address: httpx would read the path, join both and read the whole again.
        url = self._address(path) if path.startswith("/") else path
        pool = self._pool = self._pool or self._open()
        pool.contents.add(content)
        with WithoutFrames():
            try:
                if (credential := self.auth.credential) is not None and credential.at_hand() is None:
                    # Many tasks that wait for a token keep one thread busy, not all.
                    with self._renewal:
                        unhurried(credential.renew)
                with pool.http.stream(**{**arguments, "url": url, "timeout": silence}) as answer:
                    content.begin(answer.status_code, answer.headers)
                    for chunk in answer.iter_bytes():
                        content.add(chunk)
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                mask_error(error)  # it may quote what a server sent
                raise connection_failed(request, self._url, error, self._network.get("proxy")) from error
            except MeluxinaError:
                raise
            except BaseException:
                # Ctrl-C, a cancelled task, what a signal's handler raises. A transport that was given is the only one.
                if self._transport is None and self._pool is pool:
                    self._pool = None
                raise
            finally:
                pool.contents.discard(content)
                if pool is not self._pool and not pool.contents:
                    close_aside(pool.http.close)
        return Answer(answer.status_code, answer.headers, content.whole(), answer.request)

    def _check_place(self) -> None:
        """Raise ConfigurationError where the open connections can't be used: answers would get mixed up."""
        here = home()
        self._home = self._home or here
        if self._is_closed:
            raise ConfigurationError.unsent("This client is closed.")
        if self._home != here:
            raise ConfigurationError.unsent(
                "This Client was used in another process or event loop before.",
                hint="Make one in each.",
            )

    def close(self) -> None:
        """Close the connections."""
        self._is_closed = True
        if self._pool is not None:
            self._pool.http.close()
