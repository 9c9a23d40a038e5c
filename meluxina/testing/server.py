"""The fake Slurm on loopback: for the command line, and for programs in other languages."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from .fake import FakeSlurm

_LARGEST = 64_000_000


class Server(ThreadingHTTPServer):
    """Serves one fake Slurm on 127.0.0.1; port 0 is any that is free."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, slurm: FakeSlurm, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.slurm = slurm

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that go away."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        content = self.rfile.read(min(length, _LARGEST))
        path, _, query = self.path.partition("?")
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            answer = self.server.slurm.answer(self.command, path, query, headers, content)
        except ConnectionError:
            self.close_connection = True
            return
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 304:
            self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)

    do_GET = do_POST = do_DELETE = _answer  # noqa: N815 -- http.server's names

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@contextlib.contextmanager
def serving(slurm: FakeSlurm, port: int = 0) -> Iterator[str]:
    """Serve a fake Slurm for as long as the block lasts; gives its URL."""
    server = Server(slurm, port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server.url
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
