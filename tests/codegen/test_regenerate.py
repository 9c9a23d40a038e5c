"""`scripts/regenerate` as a maintainer uses it, on a copy of the project."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.codegen import cli
from devtools.codegen.vendored import Vendored, VendorError

ROOT = Path(__file__).parents[2]
TESTED_BY_VERSION = [
    str(path.relative_to(ROOT))
    for path in sorted((ROOT / "tests").glob("[cu]*/**/test_*.py"))
    if re.search(r"parametrize\(.*(slurmrestd\.VERSIONS|VENDORED|Vendored\()", path.read_text(encoding="utf-8"))
]
"""The tests that ask which versions there are."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "openapi", tmp_path / "openapi")
    shutil.copytree(ROOT / "generated", tmp_path / "generated", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_a_new_version_is_one_command(copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # As if Slurm served the same things as v0.0.99 tomorrow.
    served = (ROOT / "openapi" / "v0.0.43" / "openapi.json").read_text(encoding="utf-8")
    source = tmp_path / "served.json"
    source.write_text(served.replace("v0.0.43", "v0.0.99").replace("v0043", "v0099"), encoding="utf-8")
    assert cli.main(["--root", str(copy), "--add", "v0.0.99", str(source)]) == 0
    assert (copy / "openapi" / "v0.0.99" / "openapi.json").read_bytes() == source.read_bytes()
    assert Vendored(copy / "openapi").manifest()["v0.0.99"]["slurm"] == "26.05.5"
    assert cli.main(["--root", str(copy), "--check", "v0.0.99"]) == 0
    report = capsys.readouterr().out
    assert "v0.0.99: 62 of 62 operations" in report
    corrections = len(Vendored(copy / "openapi").correct("v0.0.99")[1])
    assert f"v0.0.99: {corrections} known corrections change its document" in report
    assert "scripts/conformance --record v0.0.99" in report
    run_tests_of("v0.0.99", copy)


def run_tests_of(version: str, project: Path) -> None:
    """Run what `scripts/test --quick` has for each version, of one version."""
    for folder in ("scripts", "tests", "docs"):
        shutil.copytree(ROOT / folder, project / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "CHANGELOG.md", "README.md", "zensical.toml"):
        shutil.copy(ROOT / name, project)
    # Of what is installed the project itself is not meant; its facade is.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(project / "generated"), str(ROOT)))}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not live", "-k", version]
    done = subprocess.run(
        [*command, *TESTED_BY_VERSION], cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert int(re.findall(r"(\d+) passed", done.stdout)[-1]) > 10


def test_of_a_document_with_several_versions_one_is_stored(copy: Path) -> None:
    newer = json.loads((ROOT / "openapi" / "v0.0.44" / "openapi.json").read_bytes())
    served = json.loads((ROOT / "openapi" / "v0.0.43" / "openapi.json").read_bytes())
    served["paths"] = newer["paths"] | {"/openapi/v3": {}} | served["paths"]
    served["components"]["schemas"] |= newer["components"]["schemas"]
    vendored = Vendored(copy / "openapi")
    before = vendored.corrected("v0.0.43")
    vendored.add("v0.0.43", json.dumps(served).encode(), slurm=None, how="test")
    stored = vendored.served("v0.0.43")
    assert not [path for path in stored["paths"] if "v0.0.44" in path]
    assert not [name for name in stored["components"]["schemas"] if name.startswith("v0.0.44")]
    assert stored["info"] == served["info"]
    assert {path: served["paths"][path] for path in stored["paths"]} == stored["paths"]
    assert vendored.corrected("v0.0.43") == before
    assert vendored.manifest()["v0.0.43"]["how"] == "test; of its versions v0.0.43 and v0.0.44, this one"


def test_a_release_that_debian_has_not_is_told_in_one_sentence(copy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(copy), "--add", "v0.0.43", "sandbox:25.05"]) == 1
    output = capfd.readouterr()
    assert not output.out
    assert output.err == "scripts/regenerate: no Slurm '25.05' here; choose from 22.05, 24.11, 26.05\n"


def test_a_version_that_a_release_does_not_serve_starts_no_cluster(
    copy: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--root", str(copy), "--add", "v0.0.39", "sandbox:24.11"]) == 1
    error = "scripts/regenerate: Slurm 24.11 does not serve v0.0.39; it serves v0.0.40, v0.0.41, v0.0.42\n"
    assert capfd.readouterr().err == error


def test_check_finds_any_change(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = copy / "generated" / "slurmrestd" / "v0_0_38" / "models" / "openapi_error.py"
    changed.write_text(changed.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    (copy / "generated" / "slurmrestd" / "added.py").touch()
    (copy / "generated" / "openapi" / "v0.0.43.json").unlink()
    assert cli.main(["--root", str(copy), "--check", "v0.0.38", "v0.0.43"]) == 1
    reported = capsys.readouterr().err
    for name in ("v0_0_38/models/openapi_error.py", "slurmrestd/added.py", "openapi/v0.0.43.json"):
        assert name in reported


def test_a_served_document_is_never_edited(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = copy / "openapi" / "v0.0.38" / "openapi.json"
    path.write_bytes(path.read_bytes() + b"\n")
    assert cli.main(["--root", str(copy), "v0.0.38"]) == 1
    assert "never edited" in capsys.readouterr().err


def test_a_correction_that_holds_for_no_version_is_an_error(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = copy / "openapi" / "overlays" / "plugins.yaml"
    action = "  - target: $.components.schemas.no_such_thing\n    description: x\n    remove: true\n"
    path.write_text(path.read_text(encoding="utf-8") + action, encoding="utf-8")
    assert cli.main(["--root", str(copy), "v0.0.38"]) == 1
    assert "no_such_thing" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"<html>", b"{}", b"[]", b'{"openapi": "3.0.3", "paths": {}}'])
def test_what_is_no_document_is_refused(copy: Path, tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "source"
    source.write_bytes(content)
    assert cli.main(["--root", str(copy), "--add", "v0.0.50", str(source)]) == 1
    assert not (copy / "openapi" / "v0.0.50").exists()


def test_a_document_of_another_version_is_refused(copy: Path) -> None:
    served = (ROOT / "openapi" / "v0.0.38" / "openapi.json").read_bytes()
    with pytest.raises(VendorError, match=r"no operation of v0\.0\.39, only of v0\.0\.38"):
        Vendored(copy / "openapi").add("v0.0.39", served, slurm=None, how="test")
    assert "v0.0.39" not in json.loads((copy / "openapi" / "manifest.json").read_text(encoding="utf-8"))


def test_a_token_is_needed_for_a_running_server(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(copy), "--add", "v0.0.50", "http://127.0.0.1:9"]) == 1
    assert "SLURM_JWT" in capsys.readouterr().err
