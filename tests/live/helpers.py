"""Do what many live tests do: submit, wait for Slurm to get somewhere, look at what jobs wrote."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from devtools.sandbox import Sandbox
from tests.builders import submit_job

T = TypeVar("T")

USER = "u100001"
SUBMIT = ("POST", r"/job/submit$")
"""The request of a submit, for a fault proxy's script."""


def user_settings(slurm: Sandbox, user: str = USER) -> dict[str, Any]:
    """Arguments of a client of a cluster."""
    variables = slurm.environment(user)
    names = {"url": "SLURM_URL", "token": "SLURM_JWT", "user": "USER_NAME", "account": "ACCOUNT"}
    return {argument: variables[name] for argument, name in names.items()}


def run_job(client: Any, script: Any = "true", **properties: Any) -> Any:
    """Submit a job and wait for its end."""
    return client.wait(submit_job(client, script, **properties), timeout=90)


def eventually(ask: Callable[[], T], holds: Callable[[T], object] = bool, seconds: float = 30, pause: float = 0.2) -> T:
    """Ask until the answer is as it should be, and return it."""
    deadline = time.monotonic() + seconds
    while not holds(answer := ask()):
        if time.monotonic() > deadline:
            raise AssertionError(f"after {seconds} seconds it is still {answer!r}")
        time.sleep(pause)
    return answer


def file_content(slurm: Sandbox, path: str | None) -> str:
    assert path is not None
    assert path.startswith("/")
    return slurm.exec(["cat", path]).stdout


def output_of(slurm: Sandbox, job: Any) -> str:
    """What a job wrote to the file that jobs write to if nobody names one."""
    return file_content(slurm, f"{job.working_directory}/slurm-{job.id}.out")


class SentPaths(list[str]):
    """What a client asks for from now on: paths without their version."""

    def __init__(self, client: Any) -> None:
        http = getattr(client, "_client", client)._exchange._pool.http
        http.event_hooks["request"].append(self._note_async if hasattr(http, "aclose") else self._note)

    async def _note_async(self, request: Any) -> None:
        self._note(request)

    def _note(self, request: Any) -> None:
        self.append(request.url.path.rsplit("/v0.0.", 1)[1].partition("/")[2].strip("/"))
