"""A small HTTP proxy on loopback that does to each request what a plan says."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import attrs

from .fault import Fault
from .plan import Plan, Request

_LOOPBACK = "127.0.0.1"
_STARTED_WITHIN = 10.0
_SERVER_ANSWERS_WITHIN = 60.0
_END_OF_HEAD = b"\r\n\r\n"
# A body may be a script of ten megabytes; a head never comes near the reader's default limit.
_HEAD_LIMIT = 1 << 20


@attrs.define
class Passed:
    """One request that came to the proxy, and what became of it."""

    request: Request
    fault: Fault
    statuses: list[int] = attrs.field(factory=list)
    """What the server answered, once for each time it got the request; 0 for no answer."""


class Proxy:
    """Stands before a server, in a thread of its own, while the `with` block runs.

    Every request goes to the server over a connection of its own, so that a fault of one is not another's.
    """

    def __init__(self, upstream: str, plan: Plan) -> None:
        parts = urlsplit(upstream)
        self._upstream = (parts.hostname or _LOOPBACK, parts.port or 80)
        self._plan = plan
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="fault proxy", daemon=True)
        self._server: asyncio.Server | None = None
        self._opening = asyncio.Lock()
        self._port = 0
        self._passed: list[Passed] = []
        self._tasks: set[asyncio.Task[Any]] = set()
        self._forwarding: set[asyncio.Task[Any]] = set()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://{_LOOPBACK}:{self._port}"

    @property
    def passed(self) -> list[Passed]:
        """All requests that came, in the order they came."""
        return list(self._passed)

    @property
    def idle(self) -> bool:
        """Whether the server has got, and answered, all that it is to get."""
        return not self._forwarding

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(_STARTED_WITHIN)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(_STARTED_WITHIN)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_STARTED_WITHIN)
        self._loop.close()

    def refuse(self) -> None:
        """Refuse every new connection until `accept`."""
        asyncio.run_coroutine_threadsafe(self._deafen(), self._loop).result(_STARTED_WITHIN)

    def accept(self) -> None:
        """Take connections again."""
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(_STARTED_WITHIN)

    # In the proxy's thread

    async def _listen(self) -> None:
        # Two times of refusing may end at once.
        async with self._opening:
            if self._server is None:
                self._server = await asyncio.start_server(
                    self._connected, _LOOPBACK, self._port, limit=_HEAD_LIMIT, reuse_address=True
                )
                self._port = self._server.sockets[0].getsockname()[1]

    async def _deafen(self) -> None:
        async with self._opening:
            if self._server is not None:
                for listening in self._server.sockets:
                    self._loop.remove_reader(listening.fileno())
                # What has been accepted gets its transport: asyncio can't give it one when the server is closed.
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                self._server.close()
                self._server = None

    async def _end(self) -> None:
        await self._deafen()
        # The loop has tasks of its own for connections that have just come; those end with one of ours.
        while tasks := asyncio.all_tasks() - {asyncio.current_task()}:
            for task in self._tasks | self._forwarding:
                task.cancel()
            await asyncio.wait(tasks)
        await asyncio.sleep(0)  # what was aborted is closed

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = self._loop.create_task(self._serve(reader, writer))
        _keep(task, self._tasks)
        # Also of a task that is cancelled before it begins.
        task.add_done_callback(lambda _: writer.transport.abort())

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # The client's end of the connection is the client's affair, at any moment.
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self._one(reader, writer):
                pass
            writer.close()
            await writer.wait_closed()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Serve one request; whether the connection goes on."""
        head, body = await _message(reader)
        method, path, _ = head.split(b"\r\n", 1)[0].decode("latin-1").split(" ", 2)
        request = Request(method=method, path=path, body=body)
        fault = self._plan(request)
        passed = Passed(request, fault)
        self._passed.append(passed)
        forwarding = asyncio.create_task(self._forward(head + body, passed))
        _keep(forwarding, self._forwarding)
        answer = await asyncio.shield(forwarding) if fault.wait else b""
        await asyncio.sleep(fault.answer_after)
        if fault.down:
            await self._deafen()
            _keep(asyncio.create_task(self._return(fault.down)), self._tasks)
        await _send(writer, fault.seen(answer), fault)
        if fault.cut_at is not None or not (answer or fault.answer):
            if fault.reset:
                _reset(writer)
            return False
        return True

    async def _return(self, after: float) -> None:
        await asyncio.sleep(after)
        await self._listen()

    async def _forward(self, request: bytes, passed: Passed) -> bytes:
        """Pass the request on, as often as the fault says; the first answer, or nothing."""
        fault = passed.fault
        if not fault.forward:
            return b""
        await asyncio.sleep(fault.forward_after)
        answers = [await self._ask(request) for _ in range(fault.repeat)]
        passed.statuses += [int(answer.split(b" ", 2)[1]) if answer else 0 for answer in answers]
        return answers[0]

    async def _ask(self, request: bytes) -> bytes:
        try:
            async with asyncio.timeout(_SERVER_ANSWERS_WITHIN):
                reader, writer = await asyncio.open_connection(*self._upstream, limit=_HEAD_LIMIT)
                try:
                    writer.write(request)
                    await writer.drain()
                    return b"".join(await _message(reader, answer_to=request))
                finally:
                    writer.transport.abort()
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            return b""


def _keep(task: asyncio.Task[Any], among: set[asyncio.Task[Any]]) -> None:
    # The loop itself holds its tasks weakly.
    among.add(task)
    task.add_done_callback(among.discard)


async def _message(reader: asyncio.StreamReader, answer_to: bytes | None = None) -> tuple[bytes, bytes]:
    """One request, or one answer: its head and its body."""
    head = await reader.readuntil(_END_OF_HEAD)
    fields = dict(line.lower().split(b":", 1) for line in head.split(b"\r\n")[1:] if b":" in line)
    length = fields.get(b"content-length")
    if length is not None:
        return head, await reader.readexactly(int(length))
    bodiless = head.split(b" ", 2)[1] in (b"204", b"304")
    return head, b"" if answer_to is None or bodiless else await reader.read()


async def _send(writer: asyncio.StreamWriter, answer: bytes, fault: Fault) -> None:
    at_once = fault.drip_from if fault.drip else len(answer)
    writer.write(answer[:at_once])
    await writer.drain()
    for byte in answer[at_once:]:
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(fault.drip)


def _reset(writer: asyncio.StreamWriter) -> None:
    # Nothing lingers: the kernel says RST at once instead of FIN.
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
