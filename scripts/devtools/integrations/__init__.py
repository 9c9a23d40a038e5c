"""The command `scripts/integrations`: tests of what programs of others load, each in an environment with that program.

What is installed there is pinned in a file for each; none of it is a development dependency.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Sequence
from pathlib import Path

import attrs

from ..environment import ROOT, VENV, can_install, install_packages

_FOLDER = VENV / "integrations"
_PINS = Path(__file__).parent
_PROJECT = ROOT / "pyproject.toml"


@attrs.frozen
class Program:
    """A program that loads a part of this package."""

    extra: str
    """The extra of ours that it is installed with; its pins are in the file of that name."""
    npm: tuple[str, ...] = ()
    """What it needs of npm's packages."""
    debian: tuple[str, ...] = ()
    """Programs that it needs, each of Debian's package of the same name."""
    sources: tuple[str, ...] = ()
    """Packages of PyPI whose source is unpacked into the folder `sources`: it has tests that are not installed."""


PROGRAMS = {
    program.extra: program
    for program in (
        # The proxy that JupyterHub starts, and the browser of its test.
        Program("jupyterhub", npm=("configurable-http-proxy@5.3.0",), debian=("chromium-headless-shell",)),
        Program("psij", sources=("psij-python",)),
    )
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is that of the first program whose tests fail."""
    parser = argparse.ArgumentParser(
        prog="scripts/integrations",
        description="Test what programs of others load of this package: each in an environment with that program,"
        " made when it is first needed, with a fake Slurm and with a real one. Other arguments are pytest's.",
    )
    parser.add_argument("program", nargs="*", help=f"{', '.join(PROGRAMS)} (default: all)")
    options, pytest_arguments = parser.parse_known_args(arguments)
    unknown = set(options.program) - set(PROGRAMS)
    if unknown:
        parser.error(f"there is no program {', '.join(sorted(unknown))}")
    for name in options.program or PROGRAMS:
        start = time.monotonic()
        python = install(PROGRAMS[name])
        print(f"{name}: environment ready after {time.monotonic() - start:.0f} s", flush=True)
        tests = ["-m", "pytest", f"tests/integrations/{name}", *pytest_arguments]
        status = subprocess.run([str(python), *tests], cwd=ROOT, check=False).returncode
        if status:
            return status
    return 0


def install(program: Program) -> Path:
    """Make the environment of a program where it is not as its pins say; return its Python."""
    folder = _FOLDER / program.extra
    python = folder / "bin" / "python"
    pins = _PINS / f"{program.extra}.txt"
    digest = hashlib.sha256(pins.read_bytes() + repr(program).encode() + _PROJECT.read_bytes()).hexdigest()
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != digest:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        subprocess.run([*pip, "--requirement", str(pins)], check=True, cwd=ROOT, stdout=sys.stderr)
        # Its extra is checked against the pins, which have all that it needs.
        own = ["--constraint", str(pins), "--editable", f"{ROOT}[{program.extra}]"]
        subprocess.run([*pip, *own], check=True, cwd=ROOT, stdout=sys.stderr)
        unpack(program.sources, pins, folder)
        if program.npm:
            npm = [_tool("npm", "npm"), "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder)]
            subprocess.run([*npm, *program.npm], check=True, stdout=sys.stderr)
        stamp.write_text(digest, encoding="utf-8")
    for name in program.debian:
        _tool(name, name)
    return python


def unpack(packages: Sequence[str], pins: Path, environment: Path) -> None:
    """Unpack the source of packages into an environment, in the versions that are pinned."""
    folder = environment / "sources"
    download = ["download", "--quiet", "--no-deps", "--no-binary", ":all:", "--constraint", str(pins)]
    for package in packages:
        subprocess.run([sys.executable, "-m", "pip", *download, "--dest", str(folder), package], check=True)
    for archive in folder.glob("*.tar.gz"):
        with tarfile.open(archive) as files:
            # Debian's Python 3.11.2 has no filters yet; newer ones ask for one.
            safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
            files.extractall(folder, **safely)  # type: ignore[arg-type] # noqa: S202 - pinned sources from PyPI


def _tool(name: str, package: str) -> str:
    """Return where a program is, from Debian's package if it is missing and this is root."""
    if (path := shutil.which(name)) is None:
        if not can_install():
            sys.exit(f"{name} is missing: install the package {package} and try again.")
        install_packages(package)
        path = shutil.which(name)
    return path or sys.exit(f"{name} is still missing after the package {package} was installed.")
