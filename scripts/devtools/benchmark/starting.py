"""Measure what it costs to start: imports, a first request, the command line; whole processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from .measure import Goal, Row, Table, interleaved, whole_process
from .queued_cluster import QueuedCluster, resized
from .replay import Answers, http, recording, replayed, variables

_HTTPX = "import httpx"
_WITHOUT_CLICK = "import sys; sys.modules['click'] = None\n"
"""httpx loads its command line wherever click is; the tools here bring it, what users install does not."""
_FIRST = """
import httpx, os
with httpx.Client(base_url=os.environ["SLURM_URL"]) as client:
    client.get(f"/slurm/{os.environ['API_VER']}/ping", headers={
        "X-SLURM-USER-NAME": os.environ["USER_NAME"], "X-SLURM-USER-TOKEN": os.environ["SLURM_JWT"],
    }).json()
"""
_PING = """
from meluxina import Client
with Client() as client:
    client.ping()
"""


def imports(version: str, rounds: int) -> list[Table]:
    """Measure importing, and importing with a first ping."""
    ping = http(recording(version, "slurm_get_ping-user"))
    with replayed(lambda _method, _url: ping) as url:
        server = variables(url, version)
        server_without_version = {name: value for name, value in server.items() if name != "API_VER"}
        programs = {
            _HTTPX: (_HTTPX, server),
            "import httpx, attrs, msgspec": ("import httpx, attrs, msgspec", server),
            "import meluxina": ("import meluxina", server),
            "from meluxina import Client": ("from meluxina import Client", server),
            "python alone": ("pass", server),
        }
        first = {
            "httpx and a first ping": (_FIRST, server),
            "meluxina and a first ping, API version given": (_PING, server),
            "meluxina and a first ping, API version found out (one more request)": (_PING, server_without_version),
        }
        tables = []
        for title, group in (("Importing", programs), ("Importing and a first ping", first)):
            runs = {what: whole_process(_python(program), settings) for what, (program, settings) in group.items()}
            base = next(iter(group))
            tables.append(
                Table(
                    f"{title}: whole process",
                    [
                        Row(what, values, [Goal("CPU", 1.4, base)] if "meluxina" in what else ())
                        for what, values in interleaved(runs, rounds).items()
                    ],
                )
            )
    return tables


def _python(program: str) -> list[str]:
    return [sys.executable, "-c", _WITHOUT_CLICK + program]


def command_line(version: str, answer: bytes, rounds: int) -> Table:
    """Measure the program `meluxina`."""
    jobs = http(resized(answer, 1_000))
    program = str(Path(sys.executable).with_name("meluxina"))
    with replayed(lambda _method, _url: jobs) as url:
        server = variables(url, version)
        medians = interleaved(
            {
                _HTTPX: whole_process(_python(_HTTPX), server),
                "meluxina --help": whole_process([program, "--help"], server),
                "meluxina jobs, 1,000 jobs": whole_process([program, "jobs"], server),
            },
            rounds,
        )
    goals = {"meluxina --help": 2.0, "meluxina jobs, 1,000 jobs": 3.0}
    return Table(
        f"Command line: whole process, {version} over loopback",
        [
            Row(what, values, [Goal("CPU", goals[what], _HTTPX)] if what in goals else ())
            for what, values in medians.items()
        ],
    )


def squeue(cluster: QueuedCluster, rounds: int) -> Table:
    """Measure Slurm's commands and this package's beside each other, with the same cluster."""
    program = str(Path(sys.executable).with_name("meluxina"))
    inside = cluster.sandbox.exec_line(["true"], "u100001")
    medians = interleaved(
        {
            "squeue": whole_process(cluster.sandbox.exec_line(["squeue"], "u100001"), {}),
            "meluxina jobs": whole_process([program, "jobs"], cluster.variables()),
            "to get into the sandbox, which is part of squeue's time": whole_process(inside, {}),
        },
        rounds,
    )
    return Table(
        f"Command line: {cluster.length:,} jobs of a live Slurm {cluster.sandbox.release.slurm}",
        [Row(what, values) for what, values in medians.items()],
    )


def modules(version: str) -> dict[str, int]:
    """Count the modules that are loaded by httpx alone, and by a program that submits a job and waits for its end."""
    program = """
import sys
from meluxina import Client
with Client() as client:
    job = client.wait(client.submit("true", qos="dev", time_limit=1))
    assert job.state.is_finished
print(len(sys.modules))
"""
    with replayed(_life_of_a_job(version)) as url:
        return {
            "httpx alone": _count("import sys, httpx; print(len(sys.modules))", variables(url, version)),
            "meluxina, submit and wait": _count(program, variables(url, version)),
        }


def _life_of_a_job(version: str) -> Answers:
    end = json.loads(recording(version, "slurm_get_job-user-out_of_time"))
    submit = json.loads(recording(version, "slurm_post_job_submit-user-running"))
    job = end["jobs"][0]
    submit["job_id"] = job["job_id"]
    # It has to be the job that is submitted, not the recorded one.
    job |= {"name": "meluxina", "user_name": "", "comment": ""}
    states = {"jobs": [{"job_id": str(job["job_id"]), "state": job["job_state"]}], "errors": []}
    answers = {
        "POST": http(json.dumps(submit).encode()),
        "GET": http(json.dumps(end).encode()),
        "states": http(json.dumps(states).encode()),
    }
    return lambda method, url: answers["states" if "/jobs/state" in url else method]


def _count(program: str, server: dict[str, str]) -> int:
    environment = {**os.environ, **server}
    process = subprocess.run(_python(program), env=environment, check=True, capture_output=True, text=True, timeout=60)
    return int(process.stdout)
