"""The connection: requests with authentication, the version both sides speak, and errors of this package only."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType, TracebackType
from typing import Any, Self, TypeVar

import httpx
import msgspec

from slurmrestd.decoding import plain
from slurmrestd.hidden import WithoutFrames, hide
from slurmrestd.operation import Request
from slurmrestd.types import Response

from .. import answers, repeating, versions, wire
from ..answer import Answer
from ..auth import SlurmAuth
from ..config import Config, resolve
from ..credential import TokenSource
from ..errors import (
    AnswerError,
    AuthenticationError,
    ConfigurationError,
    ConnectionFailed,
    MeluxinaError,
    NotFoundError,
    ServerError,
    UnreadableAnswer,
)
from ..locks import async_home, async_lock
from ..safety import refuse_unsendable
from ..timeouts import Timeouts, timeouts
from ..token import Token

T = TypeVar("T")

# Raised while connecting, or by the pool: no byte of the request has left.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)
_FIRST_CONTACT = 5.0
"""Seconds of trying again for a server that has not answered this client yet."""
_LARGEST = 1 << 30
"""Bytes of an answer: a hundred thousand jobs are a third of that."""


def _trusted(url: str) -> ssl.SSLContext | bool:
    """Whose certificates are good: those of the usual authorities, or nobody's where nothing is encrypted anyway.

    Reading the list of authorities takes as long as a hundred requests.
    """
    return True if url.lower().startswith("https:") else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class AsyncConnection:
    """What every client has: settings, one connection pool, and the raw layer of one API version."""

    def __init__(
        self,
        url: str | None = None,
        token: str | Token | TokenSource | None = None,
        user: str | None = None,
        account: str | None = None,
        api_version: str | None = None,
        *,
        timeout: float | Timeouts = 60.0,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        token = hide(token)  # an error's traceback shows this function's variables
        self._config = resolve(url=url, token=token, user=user, account=account, api_version=api_version)
        self._api: ModuleType | None = None
        self._timeouts = timeouts(timeout)
        self._agreeing = async_lock()
        self._spoken = False
        self._home: object = None
        self._auth = SlurmAuth(self._config)
        self._http = httpx.AsyncClient(
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
        version = self._api.API_VERSION if self._api else self._config.api_version or "version not yet known"
        return f"<{type(self).__name__} {self._config.url} as {self._config.user}, {version}>"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connection."""
        await self._http.aclose()

    @property
    def config(self) -> Config:
        """The settings in force."""
        return self._config

    # Requests

    async def _answer(self, arguments: Mapping[str, Any], what: str, *, harmless: bool) -> Answer:
        """The answer to one attempt, or to the next one with another token if Slurm refused this one."""
        answer = await self._exchange(arguments, what)
        if self._auth.wants_repeat(answer, harmless=harmless):
            answer = await self._exchange(arguments, what)
            self._auth.wants_repeat(answer, harmless=harmless)  # it notes whether the new token is accepted
        return answer

    async def _exchange(self, arguments: Mapping[str, Any], what: str) -> Answer:
        """One attempt: the whole answer, whatever it is. Raises ConnectionFailed or UnreadableAnswer."""
        self._check_place()
        deadline = time.monotonic() + self._timeouts.answer
        path = arguments["url"]
        # A whole address: httpx would read the path, join both and read the whole again.
        url = f"{self._config.url}{path}" if path.startswith("/") else path
        with WithoutFrames():
            try:
                async with self._http.stream(**{**arguments, "url": url}) as answer:
                    content = await self._content(answer, what, deadline)
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                late = isinstance(error, httpx.TimeoutException)
                why = f" in time ({type(error).__name__})" if late else f": {error or type(error).__name__}"
                raise ConnectionFailed(
                    f"{what}: no answer from {self._config.url}{why}.", sent=not isinstance(error, _NEVER_SENT)
                ) from error
        return Answer(answer.status_code, answer.headers, content, answer.request)

    def _check_place(self) -> None:
        """Raise ConfigurationError where the open connections can't be used: answers would get mixed up."""
        here = async_home()
        self._home = self._home or here
        if self._http.is_closed:
            raise ConfigurationError("This client is closed. Nothing was sent.")
        if self._home != here:
            raise ConfigurationError(
                f"This {type(self).__name__} was used in another process or event loop before. Nothing was sent.",
                hint="Make one in each.",
            )

    async def _content(self, answer: httpx.Response, what: str, deadline: float) -> bytes:
        """The whole body, within bounds of size and time."""
        if "," in answer.headers.get("Content-Encoding", ""):
            # A few kilobytes packed twice can stand for more than any memory holds.
            raise UnreadableAnswer(f"{what}: the answer is packed more than once.", status=answer.status_code)
        chunks: list[bytes] = []
        size = 0
        async for chunk in answer.aiter_bytes():
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

    async def send(self, request: Request[T], *, repeat: bool | None = None) -> Response[T]:
        """Send any request of the raw layer, with this client's authentication and errors.

        ::

            nodes = (await client.send((await client.api()).slurm.get_nodes.request())).parsed

        Args:
            request: What `request(…)` of an operation's module makes.
            repeat: Whether it does no harm to send it twice, so that it may be sent again after a failure. GET
                requests are by themselves; others are sent again only if it is certain that they had no effect.

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The answer is an error; its subclasses say of what kind.

        """
        harmless = request.operation.method == "GET" if repeat is None else repeat
        return await self._persist(
            request, lambda response: answers.check(request, response, self._config), harmless=harmless
        )

    async def receive(self, request: Request[T], *, repeat: bool | None = None) -> Response[T]:
        """Like `send`, but an answer that is an error is returned too.

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The answer is not slurmrestd's.

        """
        harmless = request.operation.method == "GET" if repeat is None else repeat
        return await self._persist(request, lambda _: None, harmless=harmless)

    async def _list(self, request: Request[Any], *fields: str, quiet: bool = False) -> Sequence[Any]:
        """What an answer lists under the first of these names that it has."""
        return (await self._listing(request, *fields, quiet=quiet))[1]

    async def _listing(
        self, request: Request[T], *fields: str, quiet: bool = False
    ) -> tuple[Response[T], Sequence[Any]]:
        """An answer, and what it lists."""
        found: Sequence[Any] = ()

        def check(response: Response[T]) -> None:
            nonlocal found
            found = wire.items(wire.read(response.parsed, *fields))
            # That there is nothing of the kind is an answer, not a warning.
            answers.check(request, response, self._config, quiet=quiet or not found)

        return await self._persist(request, check, harmless=True), found

    async def _persist(
        self, request: Request[T], check: Callable[[Response[T]], None], *, harmless: bool
    ) -> Response[T]:
        """Send a request, again if it failed and that may be done."""
        try:
            return await self._attempt(request, check, harmless=harmless)
        except (ConnectionFailed, AnswerError) as error:
            first: MeluxinaError | None = error
            # An address that never answered may be wrong: whoever typed it wants to know soon.
            seconds = self._timeouts.retries if self._spoken else min(self._timeouts.retries, _FIRST_CONTACT)
            if not seconds or not repeating.worth(error, harmless=harmless):
                raise
        # It costs as much as httpx does, and most programs never see a failure.
        from tenacity import AsyncRetrying  # noqa: PLC0415

        async for attempt in AsyncRetrying(**repeating.policy(seconds, harmless=harmless)):
            with attempt:
                if first is not None:
                    failed, first = first, None
                    raise failed
                return await self._attempt(request, check, harmless=harmless)
        raise AssertionError("a retry ends with an answer or an error")

    async def _attempt(
        self, request: Request[T], check: Callable[[Response[T]], None], *, harmless: bool
    ) -> Response[T]:
        response = await self._once(request, harmless=harmless)
        try:
            check(response)
        except ServerError as error:
            if answers.may_be_the_token(error) and (refusal := await self._refusal()):
                raise refusal from error
            raise
        return response

    async def _once(self, request: Request[T], *, harmless: bool) -> Response[T]:
        refuse_unsendable(request.body)
        what = f"{request.operation.method} {request.url}"
        answer = await self._answer(request.arguments(), what, harmless=harmless)
        if answers.is_unknown_address(answer) and self._config.api_version and not self._spoken:
            served = await self.served_versions()
            if served and self._config.api_version not in served:
                raise versions.not_served(self._config.api_version, served)
        response = answers.read(request, answer, self._config)
        self._spoken = True
        return response

    async def _refusal(self) -> AuthenticationError | None:
        """Find out whether it is the token in use, where the server does not say what it failed of."""
        if self._api is None:
            return None
        api = self._api.api
        # Older servers name what the accounting daemon refuses, newer ones what the controller does.
        for operation in (api.slurmdb.get_clusters, api.slurm.get_licenses):
            request, answer = operation.request(), None
            try:
                answer = await self._exchange(request.arguments(), f"GET {request.url}")
                answers.check(request, answers.read(request, answer, self._config), self._config, quiet=True)
            except AuthenticationError as refusal:
                if answer is not None:
                    self._auth.refused(answer)
                return refusal
            except MeluxinaError:
                continue
        return None

    # Versions

    async def api(self) -> Any:
        """The raw operations of the API version in use: `api.slurm.get_jobs` and so on.

        Raises:
            VersionError: Client and server have no version in common, or not the one asked for.

        """
        return (await self._package()).api

    async def _package(self) -> ModuleType:
        if self._api is None:
            # Threads or tasks that start together find it out once.
            async with self._agreeing:
                if self._api is None:
                    self._api = await self._negotiate()
        return self._api

    @property
    def api_version(self) -> str | None:
        """The API version in use; None until the first request if it is to be found out."""
        return self._api.API_VERSION if self._api else self._config.api_version

    async def _negotiate(self) -> ModuleType:
        if self._config.api_version:
            return versions.package(self._config.api_version)
        for version in versions.candidates():
            package = versions.package(version)
            try:
                await self.send(package.api.slurm.get_ping.request())
            except NotFoundError:
                continue
            except ServerError as error:
                # The controller may be down; whether the server speaks this version is another question, which a
                # gateway does not answer.
                if not error.errors:
                    raise
            return package
        raise versions.not_served(None, await self.served_versions())

    async def served_versions(self) -> list[str]:
        """The API versions of the server, oldest first (GET /openapi/v3); empty if it does not tell."""
        try:
            answer = await self._answer({"method": "GET", "url": "/openapi/v3"}, "GET /openapi/v3", harmless=True)
            return versions.in_document(plain(answer.content))
        except (MeluxinaError, msgspec.DecodeError):
            return []
