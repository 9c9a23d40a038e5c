"""The command `scripts/demo`: the main job, shown on a real Slurm, with the code that does it."""

from __future__ import annotations

import argparse
import inspect
import os
import sys
import textwrap
from collections.abc import Sequence

from meluxina import Client, MeluxinaError

from .sandbox import RELEASES, Sandbox, SandboxError

# As on MeluXina's page: no interpreter line, which Slurm alone would not run.
HELLO = """\
echo "Hello from $(hostname), this is $USER"
"""


def ping(client: Client) -> None:
    for controller in client.ping():
        print(controller)


def submit_and_wait(client: Client) -> None:
    job = client.submit(HELLO, name="hello-world", partition="cpu", qos="dev", time_limit=5)
    print(job)

    job = client.wait(job, timeout=120)
    print(job.state, "on", *job.nodes, "with return code", job.return_code)
    if not job.state.succeeded:
        raise SystemExit(f"job {job.id} should have succeeded: {job.reason}")


def list_jobs(client: Client) -> None:
    for job in client.jobs():
        print(job.id, job.name, job.user, job.qos, job.state, job.submit_time)


def a_mistake(client: Client) -> None:
    try:
        client.submit(HELLO, qos="no-such-qos", time_limit=5)
    except MeluxinaError as error:
        print(type(error).__name__, "-", error)


STEPS = {
    "Is the scheduler there?": ping,
    "Submit a job and follow it to its end": submit_and_wait,
    "List jobs": list_jobs,
    "Make a mistake": a_mistake,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(
        prog="scripts/demo", description="Start a real Slurm here, run a job over its REST API, and show the code."
    )
    parser.add_argument("--slurm", choices=sorted(RELEASES), default="22.05", help="the Slurm release (22.05)")
    options = parser.parse_args(arguments)
    sandbox = Sandbox(options.slurm, name=f"demo-{options.slurm}-{os.getpid()}")
    try:
        sandbox.up(log=_progress)
        _show(sandbox)
    except SandboxError as error:
        print(f"scripts/demo: {error}", file=sys.stderr)
        return 1
    finally:
        sandbox.down(log=_progress)
    return 0


def _show(sandbox: Sandbox) -> None:
    print(f"\nA Slurm {sandbox.release.slurm} runs here. The environment says where and who:\n")
    settings = sandbox.environment()
    for name, value in settings.items():
        print(f"    export {name}={'…' if name == 'SLURM_JWT' else value}")
    os.environ.update(settings)
    print("\n    from meluxina import Client\n    client = Client()")
    print(textwrap.indent(f'HELLO = """\\\n{HELLO}"""', "    "))
    with Client() as client:
        for title, step in STEPS.items():
            print(f"\n# {title}\n")
            print(textwrap.indent(textwrap.dedent("".join(inspect.getsourcelines(step)[0][1:])), "    "))
            step(client)
        last_job = max(client.jobs(), key=lambda job: job.id)
        output = last_job.standard_output or ""
        print(f"\n# The job's output, read from {output} on the cluster\n")
        print(sandbox.exec(["cat", output]).stdout, end="")
    print(f"\n{client.api_version} was spoken, the newest that this package and Slurm {sandbox.release.slurm} share.")


def _progress(message: str) -> None:
    print(message, file=sys.stderr)
