"""Changes of public names since the last tag."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from devtools import compatibility

ENVIRONMENT = {
    **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "nobody"),
    **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "nobody@example.org"),
    **dict.fromkeys(("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"), "/dev/null"),
}
CLIENT = "class Client:\n    def submit(self, script, *, name=None): ...\n    def _send(self, request): ...\n"
INIT = '_NAMES = {"_sync.client": "Client", "errors": "Failed"}\n'


def git(root: Path, *arguments: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "project"
    package = root / "meluxina"
    (package / "_sync").mkdir(parents=True)
    (package / "_sync" / "__init__.py").touch()
    (package / "_sync" / "client.py").write_text(CLIENT)
    (package / "errors.py").write_text("class Failed(Exception): ...\ndef helper(value): ...\n")
    (package / "__init__.py").write_text(INIT)
    (package / "__init__.pyi").write_text(compatibility.stub(root))
    (package / "version.py").write_text("__version__ = '1.0.0'\n")
    git(root, "init", monkeypatch=monkeypatch)
    git(root, "add", ".", monkeypatch=monkeypatch)
    git(root, "commit", "-m", "Begin", monkeypatch=monkeypatch)
    return package


@pytest.fixture
def released(package: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    git(package.parent, "tag", "v1.0.0", monkeypatch=monkeypatch)
    return package


def write(root: Path) -> None:
    (root / "meluxina" / "__init__.pyi").write_text(compatibility.stub(root))
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "names.txt").write_text("".join(f"{line}\n" for line in compatibility.names(root)))


def test_a_change_is_told_without_colours(released: Path) -> None:
    (released / "_sync" / "client.py").write_text(CLIENT.replace("script,", "script, more,"))
    (change,) = compatibility.breakages(released.parent, "v1.0.0")
    assert change.endswith("Client.submit(more): Parameter was added as required")


def test_without_a_tag_it_says_that_no_release_is_compared(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(package.parent)
    assert compatibility.check(package.parent) == 0
    assert "no tag yet" in capsys.readouterr().out


def test_a_stub_that_the_table_of_names_does_not_make_is_refused(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(package.parent)
    path = package / "__init__.py"
    path.write_text(path.read_text().replace("Failed", "Failed helper"))
    assert compatibility.check(package.parent) == 1
    assert "__init__.pyi is not what _NAMES makes of it" in capsys.readouterr().out


def test_a_version_that_is_not_yet_released_has_no_tag(package: Path) -> None:
    write(package.parent)
    (package.parent / "CHANGELOG.md").write_text("## 0.1.0 - unreleased\n")
    assert compatibility.check(package.parent) == 0


def test_a_release_without_its_tag_is_no_success(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(package.parent)
    (package.parent / "CHANGELOG.md").write_text("## Unreleased\n\n## 0.1.0 - 2027-01-31\n")
    assert compatibility.check(package.parent) == 1
    assert "git fetch --tags" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    [
        ("_sync/client.py", "def submit", "def send", "-Client.submit(script, *, name=None)"),
        ("_sync/client.py", "script,", "script: str,", "+Client.submit(script: str, *, name=None)"),
        ("_sync/client.py", "def submit", "def stop(self): ...\n    def submit", "+Client.stop()"),
        ("errors.py", "Exception", "ValueError", "-class Failed(Exception)"),
    ],
)
def test_a_change_that_the_list_of_names_does_not_have_is_refused(
    package: Path, name: str, old: str, new: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(package.parent)
    path = package / name
    path.write_text(path.read_text().replace(old, new))
    assert compatibility.check(package.parent) == 1
    assert line in capsys.readouterr().out.splitlines()
    write(package.parent)
    assert compatibility.check(package.parent) == 0


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("_sync/client.py", "def submit", "def send", "submit"),
        ("_sync/client.py", ", *, name=None", "", "name"),
        ("_sync/client.py", "name=None", "name", "name"),
        ("__init__.py", ', "errors": "Failed"', "", "meluxina.Failed: was removed"),
    ],
)
def test_a_breaking_change_since_the_tag_is_refused(
    released: Path, name: str, old: str, new: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = released / name
    path.write_text(path.read_text().replace(old, new))
    write(released.parent)
    assert compatibility.check(released.parent) == 1
    output = capsys.readouterr().out
    assert message in output
    assert "programs written for v1.0.0: 1\n" in output


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("_sync/client.py", "name=None", "name=None, account=None"),
        ("_sync/client.py", "_send", "_ask"),
        ("errors.py", "def helper(value): ...", ""),
    ],
)
def test_additions_and_private_changes_are_accepted(released: Path, name: str, old: str, new: str) -> None:
    path = released / name
    path.write_text(path.read_text().replace(old, new))
    write(released.parent)
    assert compatibility.check(released.parent) == 0
