"""What the Tab key offers: names that the server knows, asked for aside and kept for a minute, and names known here.

Nobody waits for a server here: a process of its own asks it, and what it has not told in time is offered next time.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import typer

import meluxina

from .. import cli
from .connection import Settings, arguments

_FRESH = 60.0
"""Seconds for which an answer is not asked for again."""
_OLD = 3600.0
"""Seconds after which it is not offered any more."""
_BUDGET = 0.22
"""Seconds from the program's start on for which an answer is waited for."""
_PAUSE = 0.01
_SILENCE = 10.0
"""Seconds that the process aside bears a server which says nothing; also how long a second one is not started."""

Name = tuple[str, str]
"""What is offered, and a word about it."""


def job_ids(context: typer.Context, incomplete: str) -> list[Name]:
    """Offer the numbers of one's own jobs."""
    return _starting(incomplete, _known("jobs", context))


def partitions(context: typer.Context, incomplete: str) -> list[Name]:
    """Offer the names of partitions."""
    return _in_list(incomplete, _known("partitions", context))


def qos(context: typer.Context, incomplete: str) -> list[Name]:
    """Offer the names of QOS."""
    return _in_list(incomplete, _known("qos", context))


def accounts(context: typer.Context, incomplete: str) -> list[Name]:
    """Offer the accounts that the user may charge."""
    return _in_list(incomplete, _known("accounts", context))


def profiles(incomplete: str) -> list[Name]:
    """Offer the names of profiles."""
    try:
        config_file = cli.file.read(cli.places.config_file())
    except meluxina.ConfigurationError:
        return []
    return _starting(incomplete, ((name, "") for name in config_file.profiles)) if config_file else []


def job_states(incomplete: str) -> list[Name]:
    """Offer the states of jobs."""
    return _in_list(incomplete, ((name, "") for name in sorted(cli.JOB_STATES)))


def node_states(incomplete: str) -> list[Name]:
    """Offer the states of nodes."""
    return _in_list(incomplete, ((name, "") for name in sorted(cli.NODE_STATES)))


def operations(incomplete: str) -> list[Name]:
    """Offer the operations of the newest API version."""
    api = cli.slurmrestd.load(cli.slurmrestd.VERSIONS[-1]).api
    groups = {"slurm": api.slurm, "slurmdb": api.slurmdb}
    return _starting(incomplete, ((f"{name}.{one}", "") for name, group in groups.items() for one in dir(group)))


def sbatch_options(incomplete: str) -> list[Any]:
    """Offer the options of sbatch, as typer's own are offered."""
    names = (f"--{name}" for name in sorted(cli.options.OPTIONS))
    return [SimpleNamespace(value=name, type="plain", help=None) for name in names if name.startswith(incomplete)]


def _starting(incomplete: str, names: Iterable[Name]) -> list[Name]:
    return [(name, word) for name, word in names if name.startswith(incomplete)]


def _in_list(incomplete: str, names: Iterable[Name]) -> list[Name]:
    """Complete what stands behind the last comma."""
    before, comma, last = incomplete.rpartition(",")
    return [(f"{before}{comma}{name}", word) for name, word in names if name.startswith(last)]


# What the server knows


def _known(kind: str, context: typer.Context) -> list[Name]:
    """Read what the server said within the last minute; ask it aside where that is nothing."""
    parameters = context.find_root().params
    settings = [parameters.get(name) for name in Settings._fields]
    try:
        path = _path(kind, settings)
        if _age(path) > _FRESH:
            _ask_aside(kind, settings, path)
            # What was computed stands for the time since the program's start.
            deadline = time.monotonic() + _BUDGET - time.process_time()
            while _age(path) > _FRESH and time.monotonic() < deadline:
                time.sleep(_PAUSE)
        names = cli.json.loads(path.read_text(encoding="utf-8")) if _age(path) < _OLD else []
        return [(name, word) for name, word in names]
    except (OSError, ValueError, TypeError):
        return []


def _path(kind: str, settings: list[Any]) -> Path:
    """Name the file of an answer by all that it depends on."""
    variables = [os.environ.get(name) for name in ("MELUXINA_PROFILE", "SLURM_URL", "USER_NAME")]
    digest = hashlib.sha256(repr((settings, variables)).encode()).hexdigest()[:16]
    return cli.places.folder("XDG_CACHE_HOME") / f"{kind}-{digest}.json"


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return float("inf")


def _ask_aside(kind: str, settings: list[Any], path: Path) -> None:
    """Start a process that asks the server, unless one was started a moment ago."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    mark = path.with_suffix(".asked")
    if _age(mark) < _SILENCE:
        return
    mark.touch(0o600)
    process = cli.subprocess.Popen(
        [sys.executable, "-m", __name__],
        stdin=cli.subprocess.PIPE,
        stdout=cli.subprocess.DEVNULL,
        stderr=cli.subprocess.DEVNULL,
        # Without the terminal, ssh can't ask there for a password; nor is it to open a window.
        start_new_session=True,
        env={**os.environ, "SSH_ASKPASS_REQUIRE": "never"},
    )
    assert process.stdin is not None  # noqa: S101 -- it is a pipe
    with process.stdin as pipe:
        pipe.write(cli.json.dumps([kind, settings, str(path)]).encode())
    # It lives on; Python would warn of that.
    process.returncode = 0


def _names(kind: str, client: meluxina.Client) -> Iterable[Name]:
    questions: dict[str, Callable[[], Iterable[Name]]] = {
        "jobs": lambda: ((str(job.label), f"{job.name} {job.state}") for job in client.jobs(mine=True)),
        "partitions": lambda: ((one.name, "") for one in client.partitions()),
        "qos": lambda: ((one.name, one.description or "") for one in client.qos()),
        "accounts": lambda: (
            (name, "")
            for name in sorted({one.account for one in client.associations(user=client.config.user) if one.account})
        ),
    }
    return questions[kind]()


def _answer() -> None:
    """Ask the server for what standard input says, and keep it. What fails is an answer without names."""
    kind, values, place = cli.json.load(sys.stdin)
    settings, names = Settings(*values), list[Name]()
    limits = meluxina.Timeouts(silence=_SILENCE, answer=_SILENCE, retries=0)
    try:
        with meluxina.Client.from_profile(settings.profile, timeout=limits, **arguments(settings)) as client:
            names += _names(kind, client)
    finally:
        path = Path(place)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".names-")
        with open(descriptor, "w", encoding="utf-8") as file:
            file.write(cli.json.dumps(names))
        os.replace(temporary, path)  # noqa: PTH105 -- of two names


if __name__ == "__main__":
    _answer()
