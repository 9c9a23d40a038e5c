"""The fixtures for pytest, as other people's tests use them: in a pytest of their own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.environment import ROOT
from meluxina.testing import FakeSlurm, serving
from meluxina.testing.__main__ import variables
from tests.builders import run_python

PLAIN = """
def test_a_client_asks(meluxina_client):
    assert meluxina_client.ping()[0].is_up

def test_the_fake_is_told(slurm):
    slurm.advance(minutes=1)

def test_an_async_client_asks(async_meluxina_client):
    import asyncio

    async def ask():
        async with async_meluxina_client:
            return await async_meluxina_client.ping()

    assert asyncio.run(ask())
"""


def run_pytest(folder: Path, source: str, *options: str, **environment: str) -> str:
    """Run a module of tests, with the plugin from this tree whether or not it is installed."""
    (folder / "test_others.py").write_text(source, encoding="utf-8")
    words = ["-p", "no:meluxina", "-p", "meluxina.testing.plugin", "-p", "no:cacheprovider", "-W", "error", "-rs"]
    command = [sys.executable, "-m", "pytest", "test_others.py", *words, *options]
    ended = subprocess.run(
        command, cwd=folder, env=os.environ | environment, capture_output=True, text=True, timeout=120, check=False
    )
    return ended.stdout + ended.stderr


@pytest.mark.parametrize("version", ["v0.0.36", "v0.0.38", "v0.0.43", "v0.0.45"])
def test_the_example_of_the_document_passes(tmp_path: Path, version: str) -> None:
    text = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
    example = re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)[0]
    assert "3 passed" in run_pytest(tmp_path, example, "--meluxina-version", version)


def test_the_example_without_pytest_runs(capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
    exec(re.findall(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)[1], {})  # noqa: S102 -- our own example
    assert capsys.readouterr().out == "['RUNNING', 'RUNNING', 'PENDING']\nCOMPLETED\n"


def test_clients_are_of_a_real_server_if_one_is_named(tmp_path: Path) -> None:
    slurm = FakeSlurm()
    with serving(slurm) as url:
        output = run_pytest(tmp_path, PLAIN, "--meluxina-url", url, **variables(slurm, url))
    assert "2 passed, 1 skipped" in output
    assert "3 passed" in run_pytest(tmp_path, PLAIN)


def test_it_costs_nothing_where_it_is_not_used() -> None:
    program = "import sys, meluxina.testing.plugin; print(sorted({'httpx', 'msgspec', 'attrs'} & sys.modules.keys()))"
    assert run_python(program).out == "[]\n"


def test_the_program_prints_what_a_client_reads(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "meluxina.testing", "--port", "0", "--api-version", "v0.0.43"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path) as server:
        try:
            assert server.stdout is not None
            lines = [server.stdout.readline() for _ in range(5)]
            names = dict(line.removeprefix("export ").strip().split("=", 1) for line in lines)
            program = "import meluxina; print(meluxina.Client().ping()[0].is_up)"
            assert run_python(program, **names).out == "True\n"
        finally:
            server.terminate()
