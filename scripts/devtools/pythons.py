"""Run the quick part of the unit tests with another Python than the one of `.venv`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from .environment import ROOT

SUPPORTED = ("3.11", "3.12", "3.13", "3.14")
_TESTS = tuple(f"tests/unit/{room}" for room in ("jobs", "queries", "slurm", "submission", "transport"))
_PACKAGES = ("pytest", "pytest-httpx", "pytest-xdist", "anyio", "hypothesis", "attrs")


def interpreter(version: str) -> str | None:
    """Find a Python of a version on PATH or among pyenv's, or None."""
    folders = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin"), reverse=True)
    path = os.pathsep.join([os.environ.get("PATH", ""), *map(str, folders)])
    # pyenv's shims are there for versions that they can't start.
    path = os.pathsep.join(folder for folder in path.split(os.pathsep) if not folder.endswith("shims"))
    return shutil.which(f"python{version}", path=path)


def run(version: str) -> int:
    """Run the tests; the exit status is pytest's, or 2 if there is no such Python."""
    python = interpreter(version)
    if python is None:
        print(f"there is no python{version} on PATH or in ~/.pyenv/versions: nothing was tested with it")
        return 2
    folder = ROOT / ".venv" / f"python{version}"
    own = str(folder / "bin" / "python")
    constraints = ["--constraint", str(ROOT / "constraints.txt")]
    pip = [own, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *constraints, *_PACKAGES]
    test = [own, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", *_TESTS]
    for command in (
        [python, "-m", "venv", str(folder)],
        [*pip, "--editable", f"{ROOT}[cli,keyring]"],
        test,
    ):
        status = subprocess.run(command, cwd=ROOT, check=False, stderr=sys.stderr).returncode
        if status:
            return status
    return 0
