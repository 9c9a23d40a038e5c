"""Run unit tests with another Python than the one of `.venv`."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from . import pythons_debian
from .environment import ROOT
from .sandbox.errors import SandboxError

SUPPORTED = ("3.11", "3.12", "3.13", "3.14")
# The tools that develop this package stand in the environment of `.venv` alone.
_NEED_TOOLS = (
    "tests/unit/devtools",
    "tests/unit/files",
    "tests/unit/showing/test_progress.py",
    "tests/unit/showing/test_page.py::test_a_notebook_shows_tables",
    "tests/unit/tables/test_dataframe.py",
    "tests/unit/test_house.py",
    "tests/unit/submission/test_properties.py::test_the_declarations_are_fresh",
    "tests/unit/submission/test_properties.py::test_pyright_refuses_the_wrong_calls_and_no_others",
)
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
    skipped = (f"--{'deselect' if '::' in test else 'ignore'}={test}" for test in _NEED_TOOLS)
    tests = ["-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", "tests/unit", *skipped]
    try:
        if python := interpreter(version):
            return subprocess.run([*_environment(version, python), *tests], cwd=ROOT, check=False).returncode
        if version in pythons_debian.SUITES:
            return pythons_debian.run(version, tests)
    except (SandboxError, subprocess.CalledProcessError) as error:
        print(f"nothing was tested with python{version}: {error}")
        return 2
    print(
        f"there is no python{version} on PATH or in ~/.pyenv/versions, and no Debian release has it: "
        "nothing was tested with it"
    )
    return 2


def _environment(version: str, python: str) -> list[str]:
    """Install what the tests need for a Python that is here; return its command."""
    folder = ROOT / ".venv" / f"python{version}"
    own = str(folder / "bin" / "python")
    constraints = ["--constraint", str(ROOT / "constraints.txt")]
    pip = [own, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *constraints, *_PACKAGES]
    subprocess.run([python, "-m", "venv", str(folder)], cwd=ROOT, check=True)
    subprocess.run([*pip, "--editable", f"{ROOT}[cli,keyring]"], cwd=ROOT, check=True)
    return [own]
