"""The raw layer's client: one connection pool, sync or async, and no opinion on errors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self, TypeVar

import attrs
import httpx

from .auth import TokenAuth, only_to
from .errors import UnexpectedStatus
from .hidden import WithoutFrames, hide
from .operation import Request
from .types import Response

T = TypeVar("T")

DEFAULT_TIMEOUT = httpx.Timeout(30.0)


@attrs.define(kw_only=True, eq=False)
class Client:
    """Sends requests of the raw layer.

    `base_url` is the server's, without a version: the paths carry it. `timeout` is in seconds.
    `httpx_args` goes to `httpx.Client` and `httpx.AsyncClient` as it is.

    Token headers go to the origin of `base_url` only, redirects included. Where it begins with `http:`, no proxy is
    taken from the environment, since it would read them; `httpx_args={"proxy": …}` names one all the same.
    """

    base_url: str
    auth: httpx.Auth | None = attrs.field(default=None, repr=False)
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    timeout: httpx.Timeout | float | None = DEFAULT_TIMEOUT
    raise_on_unexpected_status: bool = False
    httpx_args: Mapping[str, Any] = attrs.field(factory=dict, repr=False)
    _client: httpx.Client | None = attrs.field(default=None, repr=False, init=False)
    _async_client: httpx.AsyncClient | None = attrs.field(default=None, repr=False, init=False)

    def _arguments(self) -> dict[str, Any]:
        return {
            "base_url": self.base_url,
            "auth": self.auth,
            "headers": self.headers,
            "timeout": self.timeout,
            "trust_env": httpx.URL(self.base_url).scheme != "http",
            **self.httpx_args,
        }

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use this client, with its own URL, headers, authentication and proxies; nothing of it is guarded."""
        self._client = client
        return self

    def get_httpx_client(self) -> httpx.Client:
        """The one `httpx.Client` behind the sync functions, made when first needed."""
        if self._client is None:
            client = httpx.Client(**self._arguments())
            client.event_hooks["request"].append(only_to(client.base_url))
            self._client = client
        return self._client

    def set_async_httpx_client(self, client: httpx.AsyncClient) -> Self:
        """Use this client, with its own URL, headers, authentication and proxies; nothing of it is guarded."""
        self._async_client = client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """The one `httpx.AsyncClient` behind the async functions, made when first needed."""
        if self._async_client is None:
            client = httpx.AsyncClient(**self._arguments())
            guard = only_to(client.base_url)

            async def asynchronous(request: httpx.Request) -> None:
                guard(request)

            client.event_hooks["request"].append(asynchronous)
            self._async_client = client
        return self._async_client

    def send(self, request: Request[T]) -> Response[T]:
        """Send one request and read its answer. Raises `httpx.HTTPError` if there is none."""
        with WithoutFrames():
            answer = self.get_httpx_client().request(**request.arguments())
        return self._read(request, answer)

    async def asend(self, request: Request[T]) -> Response[T]:
        """Send one request and read its answer. Raises `httpx.HTTPError` if there is none."""
        with WithoutFrames():
            answer = await self.get_async_httpx_client().request(**request.arguments())
        return self._read(request, answer)

    def _read(self, request: Request[T], answer: httpx.Response) -> Response[T]:
        if self.raise_on_unexpected_status and not request.declares(answer.status_code):
            raise UnexpectedStatus(answer.status_code, answer.content)
        return request.decode(answer.status_code, answer.headers, answer.content)

    def __enter__(self) -> Self:
        self.get_httpx_client().__enter__()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        self.get_httpx_client().__exit__(exc_type, exc_value, traceback)

    async def __aenter__(self) -> Self:
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        await self.get_async_httpx_client().__aexit__(exc_type, exc_value, traceback)


@attrs.define(kw_only=True, eq=False)
class AuthenticatedClient(Client):
    """A `Client` that sends Slurm's token headers with every request.

    `token` is the token or a function that returns the one to use now; `user` may be left out where
    the server takes the user's name from the token.
    """

    token: str | Callable[[], str] = attrs.field(repr=False, converter=hide)
    user: str | None = None

    def __attrs_post_init__(self) -> None:
        self.auth = TokenAuth(self.token, self.user)
