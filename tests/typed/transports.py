"""What carries requests. Nobody runs this: type checkers must accept each, but those marked as wrong."""

from __future__ import annotations

import httpx
import httpx2

from meluxina import AsyncClient, AsyncTransport, Client, Transport
from meluxina.testing import FakeSlurm


class Plain:
    """The two methods, and no base class."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, request=request)

    def close(self) -> None: ...


class AsyncPlain:
    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, request=request)

    async def aclose(self) -> None: ...


class Endless:
    """A transport that can't be closed."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, request=request)


class Declared(Transport):
    def handle_request(self, request: httpx.Request, /) -> httpx.Response:
        return httpx.Response(200, request=request)

    def close(self) -> None: ...


def right(slurm: FakeSlurm) -> tuple[Transport, AsyncTransport]:
    Client(transport=httpx.HTTPTransport(local_address="10.0.0.1"))
    Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, request=request)))
    Client(transport=httpx2.HTTPTransport(retries=1))
    Client(transport=httpx2.MockTransport(lambda request: httpx2.Response(200, request=request)))
    Client(transport=slurm.transport)
    Client(transport=Plain())
    Client(transport=Declared())
    Client(transport=None)
    AsyncClient(transport=httpx.AsyncHTTPTransport())
    AsyncClient(transport=httpx.MockTransport(lambda request: httpx.Response(200, request=request)))
    AsyncClient(transport=httpx2.AsyncHTTPTransport())
    AsyncClient(transport=slurm.async_transport)
    AsyncClient(transport=AsyncPlain())
    httpx.Client(transport=slurm.transport)
    return slurm.transport, slurm.async_transport


def wrong(slurm: FakeSlurm) -> None:
    Client(transport=httpx.AsyncHTTPTransport())  # type: ignore[arg-type]
    Client(transport=httpx.HTTPTransport)  # type: ignore[arg-type]
    Client(transport=slurm.async_transport)  # type: ignore[arg-type]
    Client(transport=Endless())  # type: ignore[arg-type]
    Client(transport="http://127.0.0.1")  # type: ignore[arg-type]
    AsyncClient(transport=httpx.HTTPTransport())  # type: ignore[arg-type]
    AsyncClient(transport=Plain())  # type: ignore[arg-type]
