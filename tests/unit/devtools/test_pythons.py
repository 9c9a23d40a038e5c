"""The Pythons that are supported."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from devtools import pythons
from devtools.environment import ROOT


def test_classifiers_name_the_supported_pythons() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    prefix = "Programming Language :: Python :: 3."
    assert tuple(f"3.{line.removeprefix(prefix)}" for line in project["classifiers"] if line.startswith(prefix)) == (
        pythons.SUPPORTED
    )
    assert project["requires-python"] == f">={pythons.SUPPORTED[0]}"


def test_a_python_that_is_not_here_is_no_success(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert pythons.run("3.14") == 2
    assert "no python3.14" in capsys.readouterr().out
