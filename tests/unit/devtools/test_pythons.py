"""The Pythons that are supported."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from devtools import pythons, pythons_debian
from devtools.environment import ROOT
from devtools.sandbox.errors import SandboxError


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


@pytest.mark.usefixtures("_no_pythons_here")
def test_a_root_is_made_once_and_what_is_half_made_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    roots: list[str] = []
    monkeypatch.setattr(pythons_debian, "require_host_packages", lambda: None)
    monkeypatch.setattr(pythons_debian, "find_mirror", lambda: "http://127.0.0.1/debian")
    monkeypatch.setattr(pythons_debian, "tool", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(pythons_debian, "remove", shutil.rmtree)
    monkeypatch.setattr(pythons_debian, "bootstrap", lambda suite, *_: roots.append(suite))

    def fail(_version: str, _target: Path) -> None:
        raise SandboxError("no wheel")

    monkeypatch.setattr(pythons_debian, "_install", fail)
    with pytest.raises(SandboxError, match="no wheel"):
        pythons_debian.command("3.14", ["-V"])
    folder = tmp_path / "meluxina-sandbox" / "pythons"
    assert not [path for path in folder.iterdir() if path.is_dir()]

    monkeypatch.setattr(pythons_debian, "_install", lambda _version, target: target.mkdir())
    commands = [pythons_debian.command("3.14", ["-V"]) for _ in range(2)]
    assert roots == ["forky", "forky"]
    assert commands[0] == commands[1]
    assert commands[0][-2:] == ["python3.14", "-V"]


def test_what_needs_tools_is_there() -> None:
    for test in pythons._NEED_TOOLS:
        path, _, name = test.partition("::")
        assert (ROOT / path).exists()
        assert not name or f"def {name}(" in (ROOT / path).read_text(encoding="utf-8")
