"""The command `scripts/unasync`: the sync client is the async one with other words."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from unasync import Rule, unasync_files

from .environment import ROOT

SOURCE = ROOT / "meluxina" / "_async"
TARGET = ROOT / "meluxina" / "_sync"

WORDS = {
    "AsyncChanging": "Changing",
    "AsyncClient": "Client",
    "AsyncCluster": "Cluster",
    "AsyncConnection": "Connection",
    "AsyncDesk": "Desk",
    "AsyncExchange": "Exchange",
    "AsyncFinder": "Finder",
    "AsyncGenerator": "Generator",
    "AsyncIterator": "Iterator",
    "AsyncJob": "Job",
    "AsyncJobClient": "JobClient",
    "AsyncProgress": "Progress",
    "AsyncRetrying": "Retrying",
    "AsyncSubmitter": "Submitter",
    "AsyncTransport": "Transport",
    "AsyncWaiter": "Waiter",
    "aiter_bytes": "iter_bytes",
    "aclosing": "closing",
    "AsyncHTTPTransport": "HTTPTransport",
    "aclose": "close",
    "handle_async_request": "handle_request",
    "asyncio": "time",
    "event_loop": "threads",
}
_NOTE = "# Made from ../_async by scripts/unasync: change that.\n"


def build(target: Path) -> None:
    """Write the sync package to a folder."""
    files = sorted(SOURCE.glob("*.py"))
    unasync_files([str(path) for path in files], [Rule(str(SOURCE) + "/", str(target) + "/", WORDS)])
    for path in target.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        for word, other in (("await ", ""), ("async with", "with"), ("async for", "for"), *WORDS.items()):
            text = text.replace(word, other)  # what stands in docstrings, which tokens don't reach
        path.write_text(_NOTE + text, encoding="utf-8")
    # "import asyncio" became one more "import time".
    ruff = [sys.executable, "-m", "ruff"]
    settings = ["--quiet", "--no-cache", "--config", str(ROOT / "pyproject.toml"), str(target)]
    subprocess.run([*ruff, "check", "--fix-only", "--select", "I,F811", *settings], check=True)
    subprocess.run([*ruff, "format", *settings], check=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 if `--check` finds a difference."""
    parser = argparse.ArgumentParser(prog="scripts/unasync", description="Make meluxina/_sync from meluxina/_async.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail if anything would change")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name) / "_sync"
        fresh.mkdir()
        build(fresh)
        if options.check:
            stale = [path.name for path in fresh.iterdir() if _differs(path, TARGET / path.name)]
            for file in stale:
                print(f"meluxina/_sync/{file} would change", file=sys.stderr)
            return 1 if stale else 0
        shutil.rmtree(TARGET, ignore_errors=True)
        shutil.copytree(fresh, TARGET)
    return 0


def _differs(one: Path, other: Path) -> bool:
    return not other.exists() or one.read_bytes() != other.read_bytes()
