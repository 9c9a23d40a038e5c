"""Environments of their own for tools, installed from PyPI."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from devtools.environment import ROOT
from devtools.integrations import PROGRAMS, unpack
from devtools.sandbox.state import cache_folder, locked

_REQUIREMENTS = Path(__file__).parent / "requirements"
_SECONDS = 900
_NOT_ON_NODES = frozenset(("libexpat.so.1",))


def python() -> Path:
    """Return the Python that the environments are made of: one that every user of this machine may run."""
    # An installation below somebody's home is closed to the users of the jobs.
    candidates = [Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}", Path("/usr/bin/python3")]
    return next(
        (path.resolve() for path in candidates if path.exists() and _is_open(path.resolve())), Path(sys.executable)
    )


def _is_open(path: Path) -> bool:
    return all(above.stat().st_mode & 0o001 for above in (path, *path.parents))


def _base() -> Path:
    """Return the folder of all environments, made first: in the cache, if the users of the jobs may go there."""
    base = cache_folder() / "tools"
    base.parent.mkdir(parents=True, exist_ok=True)
    if not _is_open(base.parent):
        base = Path("/var/tmp") / f"meluxina-tools-{os.getuid()}"  # noqa: S108 -- its owner is looked at below
    base.mkdir(exist_ok=True)
    base.chmod(0o755)
    if base.stat().st_uid != os.getuid():
        raise PermissionError(f"{base} is somebody else's")
    return base


def python_files() -> list[Path]:
    """List what a node must be shown of this machine for that Python to run there."""
    interpreter = python()
    if interpreter.is_relative_to("/usr/bin"):
        return [interpreter, Path("/usr/lib") / interpreter.name]
    return [interpreter.parents[1]]


def python_libraries() -> list[Path]:
    """List the libraries that this Python needs and the nodes have not."""
    output = subprocess.run(["ldd", str(python())], capture_output=True, text=True, check=False, timeout=60).stdout
    return [Path(path) for path in re.findall(r"=> (\S+)", output) if Path(path).name in _NOT_ON_NODES]


def tool_environment(name: str) -> Path:
    """Return the folder of a tool's environment, made first if there is none with these versions."""
    requirements = _REQUIREMENTS / f"{name}.txt"
    sources = PROGRAMS[name].sources if name in PROGRAMS else ()
    contents = requirements.read_bytes() + repr(sources).encode()
    return _environment(
        name,
        contents,
        ["--requirement", str(requirements)],
        finish=lambda folder: unpack(sources, requirements, folder),
    )


def client_environment() -> Path:
    """Return the folder of an environment with this checkout, installed as users install it."""
    sources = [path for folder in ("meluxina", "generated") for path in (ROOT / folder).rglob("*.py")]
    inputs = [ROOT / "pyproject.toml", ROOT / "constraints.txt", *sorted(sources)]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in inputs)).digest()
    # Another checkout may be using its own at this moment.
    place = hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]
    return _environment(f"meluxina-{place}", digest, ["--constraint", str(ROOT / "constraints.txt"), f"{ROOT}[cli]"])


def _environment(
    name: str, contents: bytes, arguments: Sequence[str], finish: Callable[[Path], None] = lambda _: None
) -> Path:
    base = _base()
    fingerprint = hashlib.sha256(contents + repr([*arguments, python()]).encode()).hexdigest()[:12]
    folder = base / f"{name}-{fingerprint}"
    with locked(cache_folder() / f"tools-{name}.building"):
        if (folder / "ready").exists():
            return folder
        for leftover in base.glob(f"{name}-*"):
            shutil.rmtree(leftover)
        print(f"installing {name} …", file=sys.stderr)
        subprocess.run([str(python()), "-m", "venv", "--without-pip", str(folder)], check=True, timeout=_SECONDS)
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(folder / "bin" / "python")]
        subprocess.run(
            [*pip, "install", "--quiet", *arguments], check=True, timeout=_SECONDS, env=_environment_of_pip()
        )
        finish(folder)
        (folder / "ready").touch()
    return folder


def _environment_of_pip() -> dict[str, str]:
    # Whoever runs a tool must be able to read it.
    os.umask(0o022)
    return dict(os.environ)
