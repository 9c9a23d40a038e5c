"""Every Python example of the README, of docs/ and of docstrings runs, on every Slurm."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
import textwrap
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import certifi
import pytest

import meluxina
from devtools.environment import ROOT
from devtools.sandbox import Sandbox
from tests.builders import run_python

pytestmark = [pytest.mark.live, pytest.mark.filterwarnings("ignore::meluxina.SlurmWarning")]

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LITERAL = re.compile(r"::\n\n((?: {4}.*\n|\n)+)")


def in_documents() -> Iterator[Any]:
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for number, example in enumerate(_BLOCK.findall(path.read_text(encoding="utf-8")), 1):
            yield pytest.param(example, id=f"{path.name}-{number}")


def in_docstrings() -> Iterator[Any]:
    for path in sorted((ROOT / "meluxina").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                for example in _LITERAL.findall((ast.get_docstring(node) or "") + "\n"):
                    name = f"{path.relative_to(ROOT / 'meluxina')}-{getattr(node, 'name', 'module')}"
                    yield pytest.param(textwrap.dedent(example), "_async" in path.parts, id=name)


@pytest.fixture(autouse=True)
def _variables(slurm: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in slurm.environment("u100001").items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    script = "#!/bin/bash\n#SBATCH --account=p200001 --qos=dev --time=5 --partition=gpu\ntrue\n"
    (tmp_path / "train.sh").write_text(script, encoding="utf-8")
    (tmp_path / "jwt_hs256.key").touch(0o600)
    (tmp_path / "jwt_hs256.key").write_bytes(bytes(range(32)))
    (tmp_path / "authority.pem").write_bytes(Path(certifi.where()).read_bytes())


@pytest.mark.parametrize("example", list(in_documents()))
def test_an_example_in_a_document_runs(example: str, slurm: Sandbox) -> None:
    named = re.search(r"\bv\d+([_.])\d+\1\d+\b", example)
    if named and named[0].replace("_", ".") not in slurm.api_versions:
        pytest.skip(f"this example is for {named[0]}, which Slurm {slurm.release.slurm} does not serve")
    if "alias_httpx()" in example:  # before anything imports httpx, so in a program of its own
        result = run_python(example)
        assert result.code == 0, result
        return
    asyncio.run(run(example, {}))


@pytest.mark.parametrize(("example", "is_async"), list(in_docstrings()))
def test_an_example_in_a_docstring_runs(example: str, is_async: bool, slurm: Sandbox) -> None:
    names = {name: getattr(meluxina, name) for name in meluxina.__all__}
    names |= {
        "meluxina": meluxina,
        "UTC": UTC,
        "datetime": datetime,
        "timedelta": timedelta,
        "client": meluxina.Client(),
    }
    with names["client"]:
        names["job"] = names["client"].submit("true", qos="dev", time_limit=5)
        names["jobs"] = [names["job"]]
        try:
            asyncio.run(with_async_client(example, names) if is_async else run(example, names))
        except meluxina.VersionError as error:
            pytest.skip(f"Slurm {slurm.release.slurm} has no such operation: {error}")


async def with_async_client(example: str, names: dict[str, Any]) -> None:
    async with meluxina.AsyncClient() as client:
        names |= {"job": await client.job(names["job"].id), "client": client}
        await run(example, names)


async def run(example: str, names: dict[str, Any]) -> None:
    code = compile(example, "example", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = eval(code, names)  # noqa: S307 -- our own examples
    if inspect.isawaitable(result):
        await result
