"""What a client needs of a transport that it is given, in place of connections of its own."""

from __future__ import annotations

from typing import Any, Protocol

from ..errors import ConfigurationError
from ..http_library import httpx

_LIBRARIES = frozenset(("httpx", "httpx2"))


class Transport(Protocol):
    """What carries the requests of a `Client`, such as a transport of httpx.

    What it takes and returns are objects of the library that the client uses: `httpx.Request` and `httpx.Response`, or
    those of httpx2. Both are Any here, so that type checkers accept the transports of either.
    """

    def handle_request(self, request: Any, /) -> Any:
        """Send one request and return its answer, whose content may still be on its way. Raises `httpx.HTTPError`."""

    def close(self) -> None:
        """Close the connections. It is called once, by the client's own `close`."""


class AsyncTransport(Protocol):
    """What carries the requests of an `AsyncClient`: a `Transport` with coroutines."""

    async def handle_async_request(self, request: Any, /) -> Any:
        """Send one request and return its answer, whose content may still be on its way. Raises `httpx.HTTPError`."""

    async def aclose(self) -> None:
        """Close the connections. It is called once, by the client's own `aclose`."""


def check(transport: object, *methods: str) -> None:
    """Raise ConfigurationError for a transport without these methods, or for one of the library not in use."""
    if isinstance(transport, type) or not all(callable(getattr(transport, method, None)) for method in methods):
        name = transport.__name__ if isinstance(transport, type) else type(transport).__name__
        raise ConfigurationError(f"transport must be an object with the methods {' and '.join(methods)}, not {name}.")
    for base in type(transport).__mro__:
        if base.__module__ in _LIBRARIES - {httpx.__name__}:
            raise ConfigurationError(
                f"The transport is one of {base.__module__}, and this program's clients use {httpx.__name__}.",
                hint="A program that calls httpx2.alias_httpx() before all other imports uses httpx2 for both.",
            )
