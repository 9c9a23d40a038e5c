"""Every example of the README and of docs/ runs against a fake Slurm; terminals and notebooks show what they show."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import io
import os
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import certifi
import pytest
import yaml
from sybil import Document, Example
from sybil.parsers.markdown import CodeBlockParser

from devtools.documentation import notebooks, pictures, terminal
from devtools.environment import ROOT
from meluxina.testing import FakeSlurm, by_script, serving
from meluxina.testing.__main__ import variables
from tests.builders import run_python
from tests.live.test_examples import run

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMES = [path.relative_to(ROOT).as_posix() for path in PAGES]
TERMINALS = [path for path in PAGES if "```console" in path.read_text(encoding="utf-8")]
SCRIPT = "#!/bin/bash\n#SBATCH --job-name=hello --account=p200001 --qos=dev --time=5 --partition=gpu\ntrue\n"

Serve = Callable[[str], dict[str, str]]
pytestmark = pytest.mark.filterwarnings("ignore::meluxina.SlurmWarning", "ignore::ResourceWarning")


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serve a fake Slurm for each API version that examples of a page name; gives the variables of a client."""
    servers: dict[str, dict[str, str]] = {}
    with contextlib.ExitStack() as stack:

        def start(version: str) -> dict[str, str]:
            if version not in servers:
                slurm = FakeSlurm(version, run=by_script, speed=200)
                servers[version] = variables(slurm, stack.enter_context(serving(slurm)))
            return servers[version]

        yield start


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("train.sh", "hello.sh"):
        (tmp_path / name).write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "jwt_hs256.key").touch(0o600)
    (tmp_path / "jwt_hs256.key").write_bytes(bytes(range(32)))
    (tmp_path / "authority.pem").write_bytes(Path(certifi.where()).read_bytes())


starts_programs = pytest.mark.skipif("HTTP_LIBRARY" in os.environ, reason="what is started here has httpx")


def numberless(text: str) -> str:
    return re.sub(r"\d+", "#", text)


class Page:
    """Runs the examples of one page in their order, with names that they share."""

    def __init__(self, serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
        self._serve = serve
        self._monkeypatch = monkeypatch
        self._names: dict[str, Any] = {}
        self._output = ""
        self._end = 0

    def run(self, path: Path) -> int:
        evaluators = {
            "python": self._python,
            "py": self._fragment,
            "text": self._text,
            "sh": self._commands,
            "toml": self._toml,
            "yaml": self._yaml,
        }
        parsers = [CodeBlockParser(language, evaluate) for language, evaluate in evaluators.items()]
        document = Document.parse(str(path), *parsers)
        examples = list(document.examples())
        for example in examples:
            example.evaluate()
        return len(examples)

    def _python(self, example: Example) -> None:
        code = str(example.parsed)
        version = re.search(r"slurmrestd\.(v\d+_\d+_\d+)", code)
        settings = self._serve(version[1].replace("_", ".") if version else "v0.0.43")
        for name, value in settings.items():
            self._monkeypatch.setenv(name, value)
        self._output, self._end = "", example.region.end
        if "devtools.sandbox" in code:
            return  # tests/live/test_examples.py
        if "alias_httpx()" in code:  # before anything imports httpx, so in a program of its own
            result = run_python(code, PYTHONPATH="")
            assert result.code == 0, result
            return
        with contextlib.redirect_stdout(io.StringIO()) as output:
            asyncio.run(run(code, self._names))
        self._output = output.getvalue()

    @staticmethod
    def _fragment(example: Example) -> None:
        """Read what needs more than a fake Slurm has: a configuration's `c`, a file system."""
        compile(str(example.parsed), "fragment", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)

    @staticmethod
    def _commands(example: Example) -> None:
        """Read what is typed into a shell; what it prints is shown in blocks of the language console."""
        subprocess.run(["bash", "-n"], input=str(example.parsed), text=True, check=True)  # noqa: S607

    @staticmethod
    def _toml(example: Example) -> None:
        assert tomllib.loads(str(example.parsed))

    @staticmethod
    def _yaml(example: Example) -> None:
        assert yaml.safe_load(str(example.parsed))

    def _text(self, example: Example) -> None:
        """Compare what is shown behind an example with what it printed."""
        if example.document.text[self._end : example.region.start].strip() == "":
            for line in str(example.parsed).splitlines():
                assert numberless(line) in numberless(self._output)


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_the_examples_of_a_page_run(path: Path, serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    number = Page(serve, monkeypatch).run(path)
    assert number == len(re.findall("^```(?!console$)[a-z]+$", path.read_text(encoding="utf-8"), re.MULTILINE))


@starts_programs
@pytest.mark.parametrize("path", TERMINALS, ids=lambda path: path.name)
def test_terminals_print_what_a_page_shows(path: Path) -> None:
    assert terminal.stale(path) is None, "run scripts/docs --record"


@starts_programs
@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.ipynb")), ids=lambda path: path.name)
def test_a_notebook_runs_from_top_to_bottom_and_shows_what_is_stored_in_it(path: Path) -> None:
    assert notebooks.stale(path) is None, "run scripts/docs --record"


@starts_programs
@pytest.mark.parametrize("name", pictures.PICTURES)
def test_a_picture_shows_what_a_terminal_shows(name: str) -> None:
    assert pictures.stale(ROOT / name, name) is None, "run scripts/docs --record"
