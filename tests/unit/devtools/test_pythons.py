"""The Pythons that are supported."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from devtools import pythons, pythons_debian
from devtools.environment import ROOT
from devtools.sandbox import rootfs
from devtools.sandbox.errors import SandboxError
from devtools.sandbox.state import cache_folder


def test_classifiers_name_the_supported_pythons() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    prefix = "Programming Language :: Python :: 3."
    assert tuple(f"3.{line.removeprefix(prefix)}" for line in project["classifiers"] if line.startswith(prefix)) == (
        pythons.SUPPORTED
    )
    assert project["requires-python"] == f">={pythons.SUPPORTED[0]}"


@pytest.fixture
def _no_pythons_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


@pytest.mark.usefixtures("_no_pythons_here")
def test_a_python_that_is_nowhere_is_no_success(capsys: pytest.CaptureFixture[str]) -> None:
    assert pythons.run("3.12") == 2
    assert "no python3.12" in capsys.readouterr().out


@pytest.mark.usefixtures("_no_pythons_here")
def test_a_root_that_cannot_be_made_is_no_success(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise SandboxError("this machine lacks something")

    monkeypatch.setattr(pythons_debian, "require_host_packages", refuse)
    assert pythons.run("3.14") == 2
    assert "nothing was tested with python3.14: this machine lacks something" in capsys.readouterr().out


@pytest.fixture
def runs(_no_pythons_here: None, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Root file systems are empty folders; return which of them ran."""
    monkeypatch.setattr(pythons_debian, "require_host_packages", lambda: None)
    monkeypatch.setattr(pythons_debian, "find_mirror", lambda: "http://127.0.0.1/debian")
    monkeypatch.setattr(pythons_debian, "bootstrap", lambda *_arguments: None)
    monkeypatch.setattr(pythons_debian, "_install", lambda _version, target: target.mkdir())
    monkeypatch.setattr(pythons_debian, "_command", lambda _version, path, _arguments: [sys.executable, "-V", path])
    monkeypatch.setattr(pythons_debian, "remove", shutil.rmtree)
    monkeypatch.setattr(rootfs, "remove", shutil.rmtree)
    paths: list[Path] = []

    def execute(command: list[Path], **_options: object) -> subprocess.CompletedProcess[str]:
        paths.append(command[-1])
        return subprocess.CompletedProcess([], 0)

    monkeypatch.setattr(subprocess, "run", execute)
    return paths


def test_a_root_is_made_once_and_what_is_half_made_goes(runs: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_version: str, _target: Path) -> None:
        raise SandboxError("no wheel")

    with monkeypatch.context() as broken:
        broken.setattr(pythons_debian, "_install", fail)
        with pytest.raises(SandboxError, match="no wheel"):
            pythons_debian.run("3.14", [])
    folder = cache_folder() / "pythons"
    assert not [path for path in folder.iterdir() if path.is_dir()]

    assert [pythons_debian.run("3.14", []) for _ in range(2)] == [0, 0]
    assert runs[0] == runs[1]
    assert [path for path in folder.iterdir() if path.is_dir()] == [runs[0]]


def test_older_roots_are_removed_unless_something_runs_from_them(
    runs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_with(constraints: str) -> Path:
        monkeypatch.setattr(pythons_debian, "_fingerprint", lambda _version: constraints)
        assert pythons_debian.run("3.14", []) == 0
        return runs[-1]

    first = run_with("first")
    lock = rootfs.hold(first)
    second = run_with("second")
    assert first.exists()
    os.close(lock)
    third = run_with("third")
    assert [path.exists() for path in (first, second, third)] == [False, False, True]


def test_what_needs_tools_is_there() -> None:
    for test in pythons._NEED_TOOLS:
        path, _, name = test.partition("::")
        assert (ROOT / path).exists()
        assert not name or f"def {name}(" in (ROOT / path).read_text(encoding="utf-8")
