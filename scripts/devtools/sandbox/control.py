"""How a command asks the supervisor for something: one JSON line each way on a unix socket."""

from __future__ import annotations

import contextlib
import json
import os
import socket
from typing import TYPE_CHECKING, Any

from devtools.sandbox.errors import SandboxError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SECONDS = 150.0


def _address(folder: int) -> str:
    # A socket's address holds 108 bytes at most, which a path below a cache folder may well exceed.
    return f"/proc/self/fd/{folder}/control"


def listen(folder: Path) -> socket.socket:
    """Return a socket that listens in `folder`, which only its owner can enter."""
    server = socket.socket(socket.AF_UNIX)
    descriptor = os.open(folder, os.O_PATH)
    try:
        with contextlib.suppress(FileNotFoundError):
            os.unlink("control", dir_fd=descriptor)
        server.bind(_address(descriptor))
    finally:
        os.close(descriptor)
    server.listen()
    return server


def serve(server: socket.socket, handle: Callable[[str, str], Any]) -> None:
    """Answer requests one after the other, for ever."""
    while True:
        connection, _ = server.accept()
        with connection, contextlib.suppress(OSError), connection.makefile("rw") as stream:
            connection.settimeout(10)
            try:
                request = json.loads(stream.readline())
                answer = {"result": handle(request["verb"], request["service"])}
            except (SandboxError, OSError, ValueError, KeyError) as error:
                answer = {"error": str(error)}
            stream.write(json.dumps(answer) + "\n")


def ask(folder: Path, verb: str, service: str = "") -> Any:
    """Send one request and return its result."""
    descriptor = os.open(folder, os.O_PATH)
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(_SECONDS)
            connection.connect(_address(descriptor))
            with connection.makefile("rw") as stream:
                stream.write(json.dumps({"verb": verb, "service": service}) + "\n")
                stream.flush()
                line = stream.readline()
    except OSError as error:
        raise SandboxError(f"the cluster's supervisor does not answer: {error}") from None
    finally:
        os.close(descriptor)
    answer = json.loads(line or '{"error": "the supervisor hung up"}')
    if "error" in answer:
        raise SandboxError(answer["error"])
    return answer["result"]
