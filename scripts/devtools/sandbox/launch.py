"""Starts the namespace and follows what its init reports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import devtools
from devtools.sandbox.errors import SandboxError
from devtools.sandbox.namespace import unshare_command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def launch(
    task: dict[str, Any],
    log_file: Path,
    *,
    on_init: Callable[[int], None],
    on_phase: Callable[[str, float], None],
    on_ready: Callable[[], None],
    keep_open: Sequence[int] = (),
) -> None:
    """Run a task of `inside.py`; it dies with this process until it is told that it is ready.

    `keep_open` are descriptors the namespace's processes hold as long as they live.
    """
    source = str(Path(devtools.__file__).resolve().parent.parent)
    program = f"import sys; sys.path.insert(0, {source!r}); from devtools.sandbox.inside import main; main()"
    command = unshare_command([sys.executable, "-I", "-c", program])
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd="/",
            env={"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8"},
            pass_fds=keep_open,
        )
    ready = False
    with process, _open(process.stdin) as stdin, _open(process.stdout) as events:
        stdin.write(json.dumps(task).encode() + b"\n")
        stdin.flush()
        for line in events:
            event = json.loads(line)
            if event["event"] == "init":
                on_init(event["pid"])
            elif event["event"] == "phase":
                on_phase(event["what"], event["seconds"])
            elif event["event"] == "error":
                raise SandboxError(event["message"])
            else:
                on_ready()
                ready = True
                if not task["seed"]:
                    stdin.write(b"g")
                    stdin.flush()
                    break
    if not ready:
        complaint = log_file.read_text(errors="replace").strip()[-2000:]
        raise SandboxError(f"the namespace ended before it was ready: {complaint or 'it said nothing'}")


def _open(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise SandboxError("no pipe to the namespace")
    return stream
