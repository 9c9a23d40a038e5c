"""What a release must have, and what it must not."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from devtools.environment import ROOT
from devtools.release import contents

CHANGELOG = "# Changelog\n\n## 0.3.0 - unreleased\n\n## 0.2.0 - 2027-01-31\n"


def test_what_a_wheel_lacks_and_what_does_not_belong_into_it_is_named(tmp_path: Path) -> None:
    path = tmp_path / "meluxina-0.2.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name in (*contents._WHEEL_HAS[1:], "tests/test_it.py", "meluxina/a.pyc", "meluxina-0.2.0.dist-info/RECORD"):
            archive.writestr(name, "")
    packages = ["meluxina", "slurmrestd"]
    assert [text.partition(": ")[2] for text in contents.wheel_problems(path, packages)] == [
        "meluxina/__init__.py is missing",
        "meluxina/a.pyc does not belong into it",
        "tests does not belong into it",
    ]


def test_what_an_sdist_must_not_have_is_named(tmp_path: Path) -> None:
    path = tmp_path / "meluxina-0.2.0.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for name in (*contents._SDIST_HAS, ".cache/x", "jwt_hs256.key"):
            archive.addfile(tarfile.TarInfo(f"meluxina-0.2.0/{name}"), io.BytesIO())
    problems = [text.partition(": ")[2].split()[0] for text in contents.sdist_problems(path)]
    assert problems == [".cache/x", "jwt_hs256.key"]


@pytest.mark.parametrize(
    ("version", "tag", "problem"),
    [
        ("0.2.0", "v0.2.0", ""),
        ("0.3.0", None, ""),
        ("0.3.0", "v0.3.0", "0.3.0 has no date"),
        ("0.2.0", "v0.2.1", "the tag v0.2.1 is not v0.2.0"),
        ("0.4.0", None, "no heading"),
    ],
)
def test_a_release_is_in_the_changelog_under_its_tag(version: str, tag: str | None, problem: str) -> None:
    text = " ".join(contents.changelog_problems(CHANGELOG, version, tag))
    assert problem in text
    assert bool(problem) == bool(text)


def test_every_action_of_the_workflows_is_pinned_by_its_hash(tmp_path: Path) -> None:
    zizmor = [str(Path(sys.executable).parent / "zizmor"), "--offline", "--quiet", "--no-progress"]
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    text = (ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8")
    for content, is_refused in ((text, False), (re.sub("@[0-9a-f]{40}", "@v7", text), True)):
        (folder / "test.yml").write_text(content, encoding="utf-8")
        process = subprocess.run([*zizmor, str(tmp_path)], capture_output=True, text=True, check=False)
        assert bool(process.returncode) == is_refused, process.stdout
