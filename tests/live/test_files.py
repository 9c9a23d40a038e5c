"""What jobs wrote, read by SFTP from the machine that they ran on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import asyncssh
import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import submit_job

from .conftest import another
from .helpers import USER, eventually, user_settings
from .test_gateway import free_port, listens

pytestmark = pytest.mark.live

FOLDER = "/tmp/files"  # noqa: S108 - of the cluster, which has its own
SETTINGS = f"""
HostKey {FOLDER}/host_key
AuthorizedKeysFile {FOLDER}/authorized_keys
PidFile {FOLDER}/pid
StrictModes no
UsePAM no
PasswordAuthentication no
Subsystem sftp internal-sftp
"""
HOME = f"/home/users/{USER}"
SLOW = "for i in 1 2 3; do echo $i; sleep 2; done; echo bad >&2"


class Login(NamedTuple):
    """A server of files, and what ssh keeps of it."""

    url: str
    known_hosts: Path


@pytest.fixture(scope="module")
def login(slurm: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Login]:
    home, port = tmp_path_factory.mktemp("home"), free_port()
    folder = home / ".ssh"
    folder.mkdir(mode=0o700)
    keys = {name: asyncssh.generate_private_key("ssh-ed25519") for name in ("host", "user")}
    keys["user"].write_private_key(folder / "id_ed25519")
    public = {name: key.export_public_key().decode() for name, key in keys.items()}
    (folder / "known_hosts").write_text(f"[127.0.0.1]:{port} {public['host']}")
    slurm.exec(["mkdir", "-m", "700", FOLDER], USER)
    for name, text in {
        "host_key": keys["host"].export_private_key().decode(),
        "authorized_keys": public["user"],
        "settings": SETTINGS,
    }.items():
        slurm.exec(["sh", "-c", f"umask 077; cat > {FOLDER}/{name}"], USER, input=text)
    command = ["/usr/sbin/sshd", "-D", "-e", "-f", f"{FOLDER}/settings", "-o", f"ListenAddress=127.0.0.1:{port}"]
    with subprocess.Popen(slurm.exec_line(command, USER)) as process, pytest.MonkeyPatch.context() as patch:
        # The sandbox itself keeps what it knows below the real home.
        patch.setenv("XDG_CACHE_HOME", os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache"))
        patch.setenv("HOME", str(home))
        patch.delenv("SSH_AUTH_SOCK", raising=False)
        try:
            eventually(lambda: listens(f"127.0.0.1:{port}"))
            yield Login(f"sftp://{USER}@127.0.0.1:{port}", folder / "known_hosts")
        finally:
            slurm.exec(["sh", "-c", f"kill $(cat {FOLDER}/pid)"], check=False)
            process.wait(20)
            slurm.exec(["rm", "-rf", FOLDER])


def test_what_a_job_writes_is_followed_and_read_by_sftp(slurm: Sandbox, login: Login) -> None:
    with meluxina.Client(**user_settings(slurm)) as client:
        job = submit_job(client, SLOW, standard_error="%x-%j.err", name="files").running(timeout=60)
        pieces = list(job.follow(login.url))
        assert "".join(pieces) == "1\n2\n3\n"
        assert len(pieces) > 1, "it came bit by bit"
        job = client.job(job)
        assert (job.output(login.url), job.errors(login.url)) == ("1\n2\n3\n", "bad\n")


def test_the_command_line_shows_what_jobs_print(slurm: Sandbox, login: Login) -> None:
    program = Path(sys.executable).with_name("meluxina")
    environment = {**slurm.environment(USER), "HOME": str(login.known_hosts.parent.parent), "PATH": "/usr/bin:/bin"}

    def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        command = [str(program), *arguments]
        return subprocess.run(command, env=environment | more, capture_output=True, text=True, check=False, timeout=120)

    files = {"MELUXINA_FILES": login.url}
    options = ("-q", "dev", "-t", "5", "-p", "cpu", "-D", HOME)
    submitted = run("submit", *options, "--follow", "--", "sh", "-c", SLOW, **files)
    job_id, _, output = submitted.stdout.partition("\n")
    assert (submitted.returncode, output) == (0, "1\n2\n3\nbad\n"), submitted
    assert run("output", job_id, "-n", "2", **files).stdout == "3\nbad\n"
    without = run("output", job_id)
    assert (without.returncode, without.stdout) == (2, "")
    assert f"sftp -P 8822 ME@login.lxp.lu:{HOME}/slurm-{job_id}.out" in without.stderr


def test_only_a_server_that_is_known_is_believed(slurm: Sandbox, login: Login) -> None:
    text = login.known_hosts.read_text()
    with meluxina.Client(**user_settings(slurm)) as client:
        job = submit_job(client, "echo hello").wait(timeout=60)
        login.known_hosts.write_text("")
        try:
            with pytest.raises(meluxina.ConnectionFailed, match=r"Host key.*\nIf it is new to you: ssh -p [0-9]+ 127"):
                job.output(login.url)
        finally:
            login.known_hosts.write_text(text)
        assert job.output(login.url) == "hello\n"
        asyncssh.generate_private_key("ssh-ed25519").write_private_key(login.known_hosts.with_name("id_ed25519"))
        with pytest.raises(meluxina.ConnectionFailed, match=r"(?s)Permission denied.*the keys of your ssh agent"):
            job.output(login.url)


def test_a_newcomer_sees_what_the_first_job_printed(slurm: Sandbox, tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    program = str(Path(sys.executable).with_name("meluxina"))
    with another(slurm, "newcomer", share=[tmp_path]) as sandbox:
        environment = {**sandbox.environment(USER), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}

        def run(*words: str) -> str:
            return subprocess.run(
                [program, *words], env=environment, capture_output=True, text=True, check=True, timeout=120
            ).stdout

        options = ("-q", "dev", "-t", "5", "-p", "cpu", "-D", str(tmp_path))
        assert run("submit", "--follow", *options, "--", "srun", "hostname") == "1\nmel0001\n"
        assert "COMPLETED" in run("jobs", "--me")
        assert run("output", "1") == "mel0001\n"
