"""`scripts/regenerate --add` from a live server gives what is vendored; the facade runs on it unchanged."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.codegen import cli
from devtools.codegen.package import differences
from devtools.codegen.vendored import Vendored
from devtools.environment import ROOT

from .conftest import cluster

pytestmark = pytest.mark.live

PROGRAM = """
from meluxina import Client, NotFoundError

with Client() as client:
    assert client.ping()[0].is_up
    assert client.node("mel0001").memory == 512000
    assert client.partition("cpu").nodes[0] == "mel0001"
    assert "u100001" in {account.name: account.users for account in client.accounts()}["p200001"]
    assert {one.account for one in client.associations(user="u100001")} == {"p200001", "p200002"}
    job = client.submit("exit 3", qos="dev", time_limit="0:02:00", name="other version", partition="cpu", nodes=NODES)
    assert not job.state.is_finished
    job = client.wait(job, timeout=90)
    assert (job.state, job.return_code, job.name) == ("FAILED", 3, "other version"), job
    assert job.id in [job.id for job in client.jobs()]
    second = client.submit("sleep 600", qos="dev", time_limit=30)
    client.cancel(second)
    assert client.wait(second, timeout=90).state == "CANCELLED"
    try:
        client.job(99999999)
    except NotFoundError:
        print("all well on", client.api_version)
"""


def without(version: str, folder: Path) -> Path:
    """A copy of the project that does not have a version yet."""
    module = version.replace(".", "_")
    for room in ("openapi", "generated"):
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__", version, module))
    (folder / "generated" / "openapi" / f"{version}.json").unlink()
    return folder


# Not those that conformance is run on in full.
@pytest.mark.parametrize(("release", "version"), [("22.05", "v0.0.36"), ("24.11", "v0.0.41"), ("26.05", "v0.0.45")])
def test_a_version_added_from_a_server_is_the_vendored_one_and_works(
    release: str, version: str, tmp_path: Path
) -> None:
    slurm = cluster(release)
    project = without(version, tmp_path / "project")
    source = tmp_path / "document.json"
    source.write_bytes(slurm.openapi(version))
    assert cli.main(["--root", str(project), "--add", version, str(source)]) == 0
    assert differences(project / "generated", ROOT / "generated") == []
    assert Vendored(project / "openapi").served(version) == Vendored(ROOT / "openapi").served(version)
    nodes = '"1"' if version != "v0.0.36" else "None"
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("NODES", nodes)],
        env={
            **os.environ,
            **slurm.environment("u100001"),
            "API_VER": version,
            "PYTHONPATH": str(project / "generated"),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    assert f"all well on {version}" in run.stdout


@pytest.mark.parametrize(("release", "version"), [("22.05", "v0.0.37"), ("26.05", "v0.0.44")])
def test_a_running_servers_document_gives_the_version_asked_for(
    release: str,
    version: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    slurm = cluster(release)
    for folder in ("openapi", "generated"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name, value in slurm.environment("u100001").items():
        monkeypatch.setenv(name, value)
    vendored = Vendored(tmp_path / "openapi")
    before = vendored.corrected(version)
    assert cli.main(["--root", str(tmp_path), "--add", version, slurm.url]) == 0
    after = vendored.corrected(version)
    assert (after["paths"], after["components"]) == (before["paths"], before["components"])
    paths = [path for path in vendored.served(version)["paths"] if "/v0.0." in path]
    assert all(f"/{version}/" in path for path in paths)
    assert vendored.manifest()[version]["how"].endswith(", this one")
    capsys.readouterr()
    assert cli.main(["--root", str(tmp_path), "--add", "v0.0.39", slurm.url]) == 1
    assert capsys.readouterr().err == (
        f"scripts/regenerate: this document has no operation of v0.0.39, only of {', '.join(slurm.api_versions)}\n"
    )
