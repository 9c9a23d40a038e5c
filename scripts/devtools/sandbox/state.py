"""What is remembered between two commands, and where."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import random
import re
import socket
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from devtools.sandbox.config import LOOPBACK, Ports
from devtools.sandbox.errors import SandboxError
from devtools.sandbox.processes import start_time

if TYPE_CHECKING:
    from collections.abc import Iterator

# Below the ports Linux gives to outgoing connections, so that none of those takes one of ours.
_PORT_RANGE = range(20000, 30000)
# Test runs give their clusters names that never come back.
_PORTS_KEPT_SECONDS = 7 * 24 * 3600.0
# Longer than the longest build.
_LOCK_SECONDS = 1500.0


@dataclass(frozen=True)
class State:
    """One cluster that was started; it is up while its init lives."""

    slurm: str
    pid: int
    started: str
    ports: list[int]
    min_job_age: int
    ready: bool
    share: list[str] = field(default_factory=list)
    """The folders of this machine that it sees."""

    @property
    def alive(self) -> bool:
        """Whether its init still runs."""
        return start_time(self.pid) == self.started


def cache_folder() -> Path:
    """Return the folder of everything the sandbox keeps on disk."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "meluxina-sandbox"


@dataclass(frozen=True)
class Place:
    """The files of the cluster called `name`."""

    name: str

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", self.name):
            raise SandboxError(f"{self.name!r} cannot be a cluster's name: letters, digits, '.', '_' and '-' only")

    @property
    def folder(self) -> Path:
        """What `down` removes."""
        return cache_folder() / "clusters" / self.name

    @property
    def mount_point(self) -> Path:
        """Where the cluster's own processes, and nobody else, see its root file system."""
        return self.folder / "root"

    @property
    def init_log(self) -> Path:
        """What the init could not report in any other way."""
        return self.folder / "init.log"

    @property
    def _state_file(self) -> Path:
        return self.folder / "state.json"

    @property
    def _ports_file(self) -> Path:
        return cache_folder() / "ports" / f"{self.name}.json"

    def create(self) -> None:
        """Make the folder, readable by nobody else: tokens could be made with what is below it."""
        make_private(cache_folder())
        make_private(self.folder)
        self.mount_point.mkdir(exist_ok=True)

    def load(self) -> State | None:
        """Return the state of the cluster while its init lives."""
        try:
            state = State(**json.loads(self._state_file.read_text()))
        except (FileNotFoundError, ValueError, TypeError):
            return None
        return state if state.alive else None

    def save(self, state: State) -> None:
        """Write the state down."""
        write_private(self._state_file, json.dumps(asdict(state)))

    def clear(self) -> None:
        """Forget everything but the ports."""
        for name in ("state.json", "control", "init.log"):
            (self.folder / name).unlink(missing_ok=True)
        for folder in (self.mount_point, self.folder):
            with contextlib.suppress(FileNotFoundError):
                folder.rmdir()

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Let one command at a time change this cluster; a killed command lets go by itself."""
        with locked(cache_folder() / "locks" / f"cluster-{self.name}"):
            yield

    def reserve_ports(self) -> Ports:
        """Return this cluster's ports: the ones it had before while they are free."""
        with locked(cache_folder() / "locks" / "ports"):
            make_private(self._ports_file.parent)
            others: set[int] = set()
            for other in self._ports_file.parent.glob("*.json"):
                if other == self._ports_file:
                    continue
                if time.time() - other.stat().st_mtime > _PORTS_KEPT_SECONDS and Place(other.stem).load() is None:
                    other.unlink()
                else:
                    others.update(_read_ports(other))
            mine = _read_ports(self._ports_file)
            if len(mine) != Ports.COUNT or others.intersection(mine) or not all(map(_is_free, mine)):
                mine = _pick_ports(others)
            write_private(self._ports_file, json.dumps(mine))
            return Ports.from_list(mine)


def make_private(folder: Path) -> None:
    """Make a folder only its owner can look into."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)


def write_private(path: Path, text: str) -> None:
    """Replace a file in one step by one only its owner can read."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    temporary.replace(path)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold an exclusive lock on `path` for the length of a with block."""
    make_private(path.parent)
    deadline = time.monotonic() + _LOCK_SECONDS
    with path.open("a") as file:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise SandboxError(f"another command has held {path} for {_LOCK_SECONDS:.0f} s") from None
                time.sleep(0.05)
        yield


def _read_ports(path: Path) -> list[int]:
    try:
        return [int(port) for port in json.loads(path.read_text())]
    except (FileNotFoundError, ValueError, TypeError):
        return []


def _pick_ports(others: set[int]) -> list[int]:
    # A random start keeps the clusters of two people on one machine apart.
    first = random.choice(_PORT_RANGE)
    candidates = [*range(first, _PORT_RANGE.stop), *range(_PORT_RANGE.start, first)]
    ports: list[int] = []
    for port in candidates:
        if port not in others and _is_free(port):
            ports.append(port)
            if len(ports) == Ports.COUNT:
                return ports
    raise SandboxError(f"no {Ports.COUNT} free ports between {_PORT_RANGE.start} and {_PORT_RANGE.stop}")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        # As the daemons do: a port in TIME_WAIT after a `down` counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            return False
    return True
