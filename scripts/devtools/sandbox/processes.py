"""Processes and ports as /proc shows them."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from devtools.sandbox.errors import SandboxError

_TCP_LISTEN = "0A"


def start_time(pid: int) -> str | None:
    """Return when `pid` started, in clock ticks; None when it is gone or only a zombie.

    With the pid this names a process for good, where a pid alone may have been given away again.
    """
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    # The command, in parentheses, may hold blanks and parentheses of its own.
    fields = text.rpartition(")")[2].split()
    return None if fields[0] in "ZX" else fields[19]


def kill_and_wait(pid: int, started: str, seconds: float = 20.0) -> None:
    """Kill the process that has this pid and start time, and wait until it is gone."""
    if start_time(pid) != started:
        return
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    deadline = time.monotonic() + seconds
    while start_time(pid) == started:
        if time.monotonic() > deadline:
            raise SandboxError(f"process {pid} is still there {seconds:.0f} s after SIGKILL")
        time.sleep(0.02)


def listening_ports() -> dict[int, set[str]]:
    """Return port → addresses (as /proc writes them) of every TCP socket that listens here."""
    addresses_by_port: dict[int, set[str]] = {}
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            lines = Path(table).read_text().splitlines()[1:]
        except OSError:
            continue
        for line in lines:
            fields = line.split()
            if fields[3] == _TCP_LISTEN:
                address, _, port = fields[1].partition(":")
                addresses_by_port.setdefault(int(port, 16), set()).add(address)
    return addresses_by_port
