"""A script is read once: what can't be read twice, a pipe, keeps its directives through the whole client."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.builders import mocked_async_client, mocked_client
from tests.fakes import RecordingServer, Scheduler

SCRIPT = "#!/bin/sh\n#SBATCH --qos=test --time=7 --comment='from a pipe'\ntrue\n"


@pytest.fixture
def pipe() -> Iterator[Path]:
    """The reading end of a pipe, as the shell names it for `<(...)`."""
    reading, writing = os.pipe()
    os.write(writing, SCRIPT.encode())
    os.close(writing)
    yield Path(f"/dev/fd/{reading}")
    os.close(reading)


@pytest.fixture
def fifo(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "script.sh"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=[SCRIPT], daemon=True)
    writer.start()
    yield path
    writer.join(timeout=5)
    assert not writer.is_alive()


@pytest.fixture
def standard_input(pipe: Path) -> Iterator[Path]:
    """Whatever standard input is at the time of the test, it is this pipe meanwhile."""
    before = os.dup(0)
    os.dup2(int(pipe.name), 0)
    yield Path("/dev/stdin")
    os.dup2(before, 0)
    os.close(before)


def submit(path: Path, server: RecordingServer) -> None:
    with mocked_client(server) as client:
        client.submit(path)


def submit_async(path: Path, server: RecordingServer) -> None:
    async def run() -> None:
        async with mocked_async_client(server.serve_async) as client:
            await client.submit(path)

    asyncio.run(run())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="pipes have other names elsewhere")
@pytest.mark.parametrize("source", ["pipe", "fifo", "standard_input"])
@pytest.mark.parametrize("way", [submit, submit_async])
def test_a_script_that_can_be_read_only_once_keeps_its_directives(
    source: str, way: Callable[[Path, RecordingServer], None], request: pytest.FixtureRequest
) -> None:
    server = RecordingServer(Scheduler())
    way(request.getfixturevalue(source), server)
    body = sent(server.requests)
    assert body["script"] == SCRIPT
    assert (body["job"]["qos"], body["job"]["time_limit"]["number"]) == ("test", 7)
    assert body["job"]["comment"].startswith("from a pipe")


def sent(requests: list[httpx.Request]) -> dict[str, Any]:
    (body,) = (json.loads(request.content) for request in requests if request.method == "POST")
    assert isinstance(body, dict)
    return body
