"""`meluxina login` against a real Slurm: a token by a command, tried, kept, and used by what follows."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.unit.profiles.test_kept import jwt

pytestmark = pytest.mark.live


def test_a_token_is_asked_for_once_and_a_bad_one_is_not_kept(
    slurm: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"SLURM_URL": slurm.url, "XDG_STATE_HOME": str(tmp_path)}.items():
        monkeypatch.setenv(name, value)
    program = [sys.executable, "-c", "from meluxina.cli import main; main()", "login", "--no-keyring", "--command"]

    def login(words: list[str]) -> subprocess.CompletedProcess[str]:
        command = [*program, shlex.join(words)]
        return subprocess.run(command, env={**os.environ}, capture_output=True, text=True, check=False, timeout=60)

    refused = login(["echo", jwt()])
    assert (refused.returncode, list(tmp_path.rglob("*.json"))) == (3, []), refused
    assert "Check that the token is u100001's" in refused.stderr
    done = login(slurm.exec_line(["scontrol", "token", "lifespan=600"], user="u100001"))
    assert (done.returncode, done.stderr) == (0, "")
    with meluxina.Client.from_profile() as client:
        assert client.config.user == "u100001"
        assert [partition.name for partition in client.partitions()]
