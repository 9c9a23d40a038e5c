"""scripts/sandbox itself: what it starts works, and what it ends is gone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools.environment import ROOT
from devtools.sandbox import RELEASES, Sandbox, SandboxError
from devtools.sandbox.processes import listening_ports, start_time
from devtools.sandbox.state import Place

pytestmark = pytest.mark.live

SCRIPT = ROOT / "scripts" / "sandbox"
NAME = f"test-{os.getpid()}"
LOOPBACK = "0100007F"


@pytest.fixture
def place() -> Iterator[Place]:
    yield Place(NAME)
    Sandbox(name=NAME).down()


def run(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), arguments[0], "--name", NAME, *arguments[1:]]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False, timeout=300)


def processes_in(namespace: str) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if str((folder / "ns" / "pid").readlink()) == namespace and start_time(int(folder.name)):
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def get(sandbox: Sandbox, path: str, user: str) -> dict[str, object]:
    headers = {"X-SLURM-USER-NAME": user, "X-SLURM-USER-TOKEN": sandbox.token(user, lifespan=60)}
    request = urllib.request.Request(f"{sandbox.url}/{path}", headers=headers)
    with urllib.request.urlopen(request, timeout=20) as answer:
        body = json.load(answer)
    assert isinstance(body, dict)
    return body


def sbatch(sandbox: Sandbox, *options: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    return sandbox.exec(["sbatch", "--parsable", *options, "--wrap", "true"], user="u100001", check=check)


def test_a_cluster_from_up_to_down(place: Place) -> None:
    sandbox = Sandbox(name=NAME)
    assert run("status").returncode == 1
    sandbox.up(min_job_age=5)
    state = place.load()
    assert state is not None
    namespace = str(Path(f"/proc/{state.pid}/ns/pid").readlink())
    assert len(processes_in(namespace)) > 10
    assert run("status").returncode == 0

    ours = {port: addresses for port, addresses in listening_ports().items() if port in sandbox.ports}
    assert len(ours) == len(sandbox.ports) - 1  # one port is kept free on purpose
    assert set().union(*ours.values()) == {LOOPBACK}

    assert get(sandbox, "slurm/v0.0.38/ping", "u100001")["errors"] == []
    assert get(sandbox, "slurmdb/v0.0.38/wckeys", "admin")["errors"] == []

    job = sandbox.exec(["sbatch", "--parsable", "--wait", "-N2", "--wrap", "srun hostname"], user="u100001")
    output = sandbox.exec(["cat", f"/home/users/u100001/slurm-{job.stdout.strip()}.out"]).stdout
    assert sorted(output.split()) == ["mel0001", "mel0002"]
    gpu = sandbox.exec(["srun", "-pgpu", "--gres=gpu:2", "printenv", "CUDA_VISIBLE_DEVICES"], user="u100002")
    assert gpu.stdout == "0,1\n"

    assert run("exec", "--user", "u100001", "--", "cat", stdin="through").stdout == "through"
    assert run("exec", "--", "sh", "-c", "exit 7").returncode == 7
    with pytest.raises(SandboxError, match="failed"):
        sandbox.exec(["false"])

    url = sandbox.url
    sandbox.kill("slurmrestd")
    assert run("status").returncode == 1
    assert sandbox.status()["slurmrestd"] == "stopped by SIGKILL"
    sandbox.start("slurmrestd")
    for service in ("slurmrestd", "slurmctld", "slurmdbd"):
        sandbox.restart(service)
    assert sandbox.url == url
    assert get(sandbox, "slurm/v0.0.38/ping", "u100001")["errors"] == []

    ports = sandbox.ports
    assert run("down").returncode == 0
    assert processes_in(namespace) == []
    assert not set(ports).intersection(listening_ports())
    assert str(place.folder) not in Path("/proc/self/mountinfo").read_text()
    assert not place.folder.exists()
    assert not sandbox.is_up


@pytest.mark.parametrize("seconds", [0.3, 0.9, 1.4])
def test_a_killed_up_blocks_nothing(place: Place, seconds: float) -> None:
    Sandbox(name=NAME).down()
    with subprocess.Popen([sys.executable, SCRIPT, "up", "--name", NAME], stderr=subprocess.DEVNULL) as up:
        time.sleep(seconds)
        up.send_signal(signal.SIGKILL)
    sandbox = Sandbox(name=NAME)
    sandbox.up()
    assert set(sandbox.status().values()) == {"running"}
    assert place.load() is not None


def test_the_document_that_a_sandbox_makes_is_of_one_version(place: Place) -> None:
    assert place.load() is None
    sandbox = Sandbox(name=NAME)
    sandbox.up()
    document = json.loads(sandbox.openapi("v0.0.38"))
    versions = {part for path in document["paths"] for part in path.split("/") if part.startswith("v0.0.")}
    assert versions == {"v0.0.38"}


REFUSAL = """
function slurm_job_submit(job_desc, part_list, submit_uid)
    slurm.log_user("Name your project.")
    return job_desc.comment == "project" and slurm.SUCCESS or slurm.ERROR
end
function slurm_job_modify(job_desc, job_rec, part_list, modify_uid)
    return slurm.SUCCESS
end
return slurm.SUCCESS
"""


@pytest.mark.parametrize("release", RELEASES)
def test_a_job_submit_plugin_decides_until_it_is_taken_away(place: Place, release: str) -> None:
    sandbox = Sandbox(release, name=place.name)
    sandbox.up()
    sandbox.job_submit_plugin(REFUSAL)
    refusal = sbatch(sandbox, check=False)
    assert refusal.returncode == 1
    assert "Name your project." in refusal.stderr
    assert sbatch(sandbox, "--comment=project").stdout == "1\n"
    assert sandbox.exec(["squeue", "-h", "-t", "all", "-o", "%i %k"]).stdout == "1 project\n"
    sandbox.job_submit_plugin(None)
    assert sbatch(sandbox).stdout == "2\n"
    with pytest.raises(SandboxError):
        sandbox.job_submit_plugin("no Lua")


@pytest.mark.parametrize("release", RELEASES)
def test_a_controller_that_forgets_jobs_gives_their_ids_again(place: Place, release: str) -> None:
    sandbox = Sandbox(release, name=place.name)
    sandbox.up()
    with pytest.raises(SandboxError):
        sandbox.forget_newer_jobs()
    sandbox.start("slurmctld")
    for kept in (1, 2):
        sbatch(sandbox, "--job-name=kept")
        sandbox.remember_jobs()
        assert sbatch(sandbox, "--job-name=lost").stdout == f"{kept + 1}\n"
        sandbox.forget_newer_jobs()
        assert sandbox.exec(["squeue", "-h", "-t", "all", "-o", "%j"]).stdout == "kept\n" * kept


@pytest.mark.usefixtures("place")
def test_nodes_see_a_folder_and_a_file_of_this_machine_and_write_into_the_folder(tmp_path: Path) -> None:
    folder, file = tmp_path / "shared", tmp_path / "greeting"
    folder.mkdir()
    folder.chmod(0o777)
    file.write_text("hello\n", encoding="utf-8")
    Sandbox(name=NAME).up(share=[folder, file])
    with pytest.raises(SandboxError, match="shares other folders"):
        Sandbox(name=NAME).up()
    Sandbox(name=NAME).exec(["sbatch", "--wait", "--chdir", str(folder), "--wrap", f"cp {file} copy"], user="u100001")
    assert (folder / "copy").read_text(encoding="utf-8") == "hello\n"
