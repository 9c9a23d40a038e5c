"""Recorded answers, served again over loopback by a process of its own that does next to nothing."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from devtools.environment import ROOT

Answers = Callable[[str, str], bytes]
"""From method and URL to a whole HTTP answer. It is called in the server's process."""

COUNTS = "/requests"
"""Where the server tells how many answers it gave, and how many bytes of bodies."""
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


def http(body: bytes, status: str = "200 OK") -> bytes:
    """Write a whole answer."""
    kind = b"Content-Type: application/json\r\n" if body else b""
    return b"HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n%s" % (status.encode(), kind, len(body), body)


def recorded_answer(version: str, name: str) -> str:
    """Read an answer that `scripts/conformance --record` kept."""
    return (ROOT / "tests" / "recordings" / version / f"{name}.json").read_text(encoding="utf-8")


def recording(version: str, name: str) -> bytes:
    """Read the body of a recorded answer."""
    return json.dumps(json.loads(recorded_answer(version, name))["json"]).encode()


class _Server(asyncio.Protocol):
    requests = 0
    byte_count = 0

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 -- TCP
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, complete, rest = self._buffer.partition(b"\r\n\r\n")
        length = int(match[1]) if (match := _LENGTH.search(head)) else 0
        if not complete or len(rest) < length:
            return
        self._buffer = rest[length:]
        method, url, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        if url == COUNTS:
            answer = http(json.dumps({"requests": _Server.requests, "bytes": _Server.byte_count}).encode())
        else:
            answer = self._answers(method, url)
            _Server.requests += 1
            _Server.byte_count += len(answer.partition(b"\r\n\r\n")[2])
        self._transport.write(answer)


def _serve(answers: Answers, port: Connection) -> None:
    async def serve() -> None:
        server = await asyncio.get_running_loop().create_server(lambda: _Server(answers), "127.0.0.1", 0)
        port.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(serve())


@contextmanager
def replayed(answers: Answers) -> Iterator[str]:
    """Serve these answers at the URL; at `/requests` the server tells how many, and bytes of bodies."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=_serve, args=(answers, there), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{here.recv()}"
    finally:
        process.terminate()
        process.join()


def variables(url: str, version: str) -> dict[str, str]:
    """Return the variables that name this server to a program."""
    return {"SLURM_URL": url, "SLURM_JWT": "none", "USER_NAME": "u100001", "ACCOUNT": "p200001", "API_VER": version}
