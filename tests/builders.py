"""Make what many tests need: numbers, jobs, errors and tokens as servers send them, submits, clients without a network.

An *answer* is JSON as a controller of `NEW` sends it, a *record* JSON as its accounting does, a *view* what the facade
makes of either.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, NamedTuple

import httpx
import msgspec
import pytest

import meluxina
import slurmrestd
from meluxina.jobs.view import JobView
from meluxina.settings.config import Config, resolve
from meluxina.submission.description import Submission, describe

OLD, NEW = "v0.0.38", "v0.0.43"
VERSIONS = (OLD, NEW)
"""One version of either shape."""
every_version = pytest.mark.parametrize("version", VERSIONS)

RECORDINGS = Path(__file__).parent / "recordings"
RECORDED = [version for version in slurmrestd.VERSIONS if (RECORDINGS / version).exists()]
"""The versions that `scripts/conformance --record` has seen: all of them, as a live test says."""
every_recorded_version = pytest.mark.parametrize("version", RECORDED)

URL = "https://slurm.example"
TOKEN = "opaque-secret-token"
CONFIG = resolve(url=URL, token=TOKEN, user="u100001", account="p200001", environment={})

HET_SCRIPT = "#!/bin/sh\n#SBATCH -n1\n#SBATCH hetjob\n#SBATCH -n1\ntrue\n"
"""A heterogeneous job of two components."""

Serve = Callable[[httpx.Request], httpx.Response] | Callable[[httpx.Request], Coroutine[None, None, httpx.Response]]


# Numbers


def number_answer(value: int | None = None, *, infinite: bool = False) -> dict[str, Any]:
    """A number as newer servers send it; None is one that is not set."""
    return {"set": value is not None, "infinite": infinite, "number": value or 0}


def number_sent(value: int) -> dict[str, Any]:
    """A number as it is sent to newer servers."""
    return {"set": True, "number": value}


def decoded(**fields: Any) -> SimpleNamespace:
    """An object of an answer, decoded, with no fields but these."""
    return SimpleNamespace(**fields)


def decoded_number(value: float | None = None, *, infinite: bool = False) -> SimpleNamespace:
    """`number_answer`, decoded."""
    return decoded(set=value is not None, infinite=infinite, number=value or 0)


# Jobs


def job_answer(job_id: int, *states: str, **fields: Any) -> dict[str, Any]:
    """A job as the controller sends it."""
    return {"job_id": job_id, "job_state": list(states), "name": "a name", "user_name": "u100001", **fields}


def task_answer(job_id: int, task: int | str, *states: str, array_id: int = 10) -> dict[str, Any]:
    """A task of an array as the controller sends it, or the tasks that still wait, all in one: "1-2%1"."""
    started = isinstance(task, int)
    return job_answer(
        job_id,
        *states,
        array_job_id=number_answer(array_id),
        array_task_id=number_answer(task if isinstance(task, int) else None),
        array_task_string="" if started else task,
    )


def jobs_answer(last_update: int, *jobs: dict[str, Any]) -> dict[str, Any]:
    """A whole answer: the controller's list of jobs, as it was at a timestamp."""
    return {"jobs": list(jobs), "last_update": number_answer(last_update)}


def job_record(job_id: int, state: str, **fields: Any) -> dict[str, Any]:
    """A job as accounting sends it."""
    return {"job_id": job_id, "state": {"current": [state], "reason": "None"}, **fields}


def task_record(job_id: int, task: int, state: str, array_id: int = 10) -> dict[str, Any]:
    """A task of an array as accounting sends it."""
    return job_record(job_id, state, array={"job_id": array_id, "task_id": number_answer(task)})


def job_view(models: ModuleType, **fields: Any) -> JobView:
    """What the facade makes of a controller's job, in the shape of one version's models."""
    return JobView(msgspec.convert({"job_id": 17, **fields}, models.JobInfo))


def record_view(models: ModuleType, **fields: Any) -> JobView:
    """What the facade makes of accounting's record of a job."""
    return JobView(msgspec.convert({"job_id": 17, **fields}, models.Job))


# Errors


def slurm_answer(*numbers: int, **content: Any) -> dict[str, Any]:
    """A whole answer with Slurm's errors of these numbers, or with none."""
    errors = [{"error_number": number, "error": "what Slurm said of it"} for number in numbers]
    return {"errors": errors, "warnings": [], **content}


def slurm_response(status: int, *numbers: int, **content: Any) -> httpx.Response:
    return httpx.Response(status, json=slurm_answer(*numbers, **content))


# Tokens


def token_with(**claims: object) -> str:
    """A JSON web token that says exactly this."""
    payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"eyJhbGciOiJIUzI1NiJ9.{payload}.c2lnbmF0dXJl"


def token_good_for(seconds: float = 1800, lifetime: float = 1800, user: str = "u100001", **claims: object) -> str:
    """A user's token that expires in so many seconds, or has if they are negative."""
    now = time.time()
    return token_with(**{"sun": user, "exp": now + seconds, "iat": now + seconds - lifetime, **claims})


# Submits and clients

OBLIGATORY: dict[str, Any] = {"qos": "dev", "time_limit": 5}
"""What every submit has to say."""


def submit_job(client: Any, script: Any = "true", **properties: Any) -> Any:
    """Submit a job that says no more than it must, and these properties."""
    return client.submit(script, **OBLIGATORY | properties)


def submit_body(version: str, /, script: Any = "true", config: Config = CONFIG, **arguments: Any) -> dict[str, Any]:
    """What a submit with these arguments sends."""
    operation = slurmrestd.load(version).api.slurm.post_job_submit.OPERATION
    own = {name: arguments.pop(name, None) for name in ("after", "environment", "arguments", "mark")}
    body: dict[str, Any] = msgspec.to_builtins(
        describe(operation, Submission(script=script, **own, properties=arguments), config)
    )
    return body


def client_settings(**changes: Any) -> dict[str, Any]:
    """Arguments of a client that asks the server for nothing by itself."""
    settings = {"url": URL, "token": TOKEN, "user": "u100001", "account": "p200001", "api_version": NEW}
    return settings | changes


def mocked_client(serve: Serve, **changes: Any) -> meluxina.Client:
    """A client of a server that is a function."""
    return meluxina.Client(**client_settings(transport=httpx.MockTransport(serve), **changes))


def mocked_async_client(serve: Serve, **changes: Any) -> meluxina.AsyncClient:
    """The same, async; the function may be, too."""
    return meluxina.AsyncClient(**client_settings(transport=httpx.MockTransport(serve), **changes))


class ProgramResult(NamedTuple):
    """What the command line ended with, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def rows(self) -> list[list[str]]:
        """The words of each line."""
        return [line.split() for line in self.out.splitlines()]


PROGRAM = "from meluxina.cli import main; main()"
"""The command line for `run_python`: not every environment has it as an installed program."""


def run_python(program: str, *arguments: str, **variables: str) -> ProgramResult:
    """Run a program in an interpreter of its own."""
    command, environment = [sys.executable, "-c", program, *arguments], {**os.environ, **variables}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    return ProgramResult(ended.returncode, ended.stdout, ended.stderr)
