"""The token is looked for in what a whole job leaves behind: on a real Slurm, with everything logged."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import traceback
import warnings
from pathlib import Path

import pytest

import meluxina
from devtools.sandbox import Sandbox
from tests.builders import submit_job

from .conftest import Connect
from .helpers import output_of, run_job

pytestmark = pytest.mark.live


def process_list() -> str:
    lines = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it has ended
            lines.append(path.read_text(encoding="utf-8", errors="replace"))
    return "\n".join(lines)


def test_a_jobs_whole_life_leaves_no_token(
    connect: Connect, slurm: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    token = slurm.token("u100001")
    monkeypatch.setenv("SLURM_JWT", token)
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(1)
    try:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            client = connect(token=None)
            job = run_job(client, "env; cat /proc/[0-9]*/cmdline | tr '\\0' ' '", environment=os.environ)
            with pytest.raises(meluxina.MeluxinaError) as caught:
                submit_job(client, qos="no-such-qos")
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
    assert job.state.succeeded
    output = output_of(slurm, job)
    assert "PATH=" in output
    assert "send_request_headers" in log.getvalue()
    left = {
        "log": log.getvalue(),
        "screen": "".join(capsys.readouterr()),
        "warnings": str([warning.message for warning in warned]),
        "job": f"{job!r} {job.raw!r}",
        "output": output,
        "what Slurm keeps": slurm.exec(["scontrol", "--details", "show", "job", str(job.id)]).stdout,
        "error": "".join(traceback.format_exception(caught.value)),
        "client": f"{client!r} {client.config!r}",
        "process list": process_list(),
    }
    secrets = [token, *token.split(".")[1:]]
    assert [place for place, text in left.items() if any(secret in text for secret in secrets)] == []
