"""The command `scripts/release`."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..environment import ROOT
from . import contents

_SMOKE = Path(__file__).with_name("smoke.py")
_TOOLS = Path(sys.executable).parent


class ReleaseError(Exception):
    """A step of the release that did not go well."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 1 if something is not as it should be."""
    parser = argparse.ArgumentParser(
        prog="scripts/release",
        description="Build sdist and wheel, check their contents and metadata, install the wheel in a bare environment"
        " and run a program with it, write an SBOM of that environment, and check the workflow files. Nothing is"
        " published.",
    )
    parser.add_argument("--tag", help="the tag to release: that of the version, whose changes must have a date")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where to put all of it (dist/)")
    options = parser.parse_args(arguments)
    try:
        for step in _steps(options.out.absolute(), options.tag):
            print(step, flush=True)
    except ReleaseError as error:
        print(f"scripts/release: {error}", file=sys.stderr)
        return 1
    return 0


def _steps(folder: Path, tag: str | None) -> Iterator[str]:
    """Do one step after the other; say of each what was done."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    number = settings["project"]["version"]
    packages = [Path(name).name for name in settings["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]]
    _none(contents.changelog_problems((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), number, tag))
    yield f"version {number}: in CHANGELOG.md"
    _run(str(_TOOLS / "zizmor"), "--offline", "--quiet", "--no-progress", str(ROOT / ".github"))
    yield "workflow files: nothing that zizmor finds"
    for path in folder.glob("meluxina-*"):
        path.unlink()
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT))
    sdist, wheel = folder / f"meluxina-{number}.tar.gz", folder / f"meluxina-{number}-py3-none-any.whl"
    yield f"built: {sdist.name} ({_kilobytes(sdist)} kB), {wheel.name} ({_kilobytes(wheel)} kB)"
    _none([*contents.sdist_problems(sdist), *contents.wheel_problems(wheel, packages)])
    yield "contents: complete, and nothing else"
    _run(sys.executable, "-m", "twine", "check", "--strict", str(sdist), str(wheel))
    yield "metadata: as an index takes it"
    with tempfile.TemporaryDirectory() as place:
        python = _bare_environment(Path(place), wheel)
        printed = _run(python, "-I", str(_SMOKE), cwd=place).strip()
        if printed != number:
            raise ReleaseError(f"the program with the installed wheel printed {printed!r} instead of {number}")
        yield "installed in a bare environment: a program of a user runs"
        bill = folder / f"meluxina-{number}.cdx.json"
        options = ["--output-reproducible", "--pyproject", str(ROOT / "pyproject.toml"), "--output-file", str(bill)]
        _run(sys.executable, "-m", "cyclonedx_py", "environment", *options, python)
    yield f"SBOM: {bill.name}"


def _bare_environment(folder: Path, wheel: Path) -> str:
    """Install a wheel where nothing else is, pip neither; return that Python."""
    _run(sys.executable, "-m", "venv", "--without-pip", str(folder))
    python = str(folder / "bin" / "python")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python]
    _run(*pip, "install", "--quiet", "--constraint", str(ROOT / "constraints.txt"), str(wheel))
    _run(*pip, "check")
    return python


def _none(problems: Sequence[str] | Iterator[str]) -> None:
    if texts := list(problems):
        raise ReleaseError("\n".join(texts))


def _run(*command: str, cwd: str | None = None) -> str:
    process = subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)
    if process.returncode:
        raise ReleaseError(f"{' '.join(command)}\n{process.stdout}{process.stderr}")
    return process.stdout


def _kilobytes(path: Path) -> str:
    return f"{path.stat().st_size / 1000:,.0f}"
