"""A fake Slurm that live tests can hold for a sandbox, as far as they run no commands inside."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from meluxina.testing import FakeSlurm, by_script
from meluxina.testing.__main__ import variables
from meluxina.testing.server import Server


class FakeSandbox:
    """The same verbs as `devtools.sandbox.Sandbox`: services stop and start, tokens are made."""

    def __init__(self, release: str, api_version: str, **settings: Any) -> None:
        self.slurm = FakeSlurm(api_version, release=release, run=by_script, speed=1, **settings)
        self.release = SimpleNamespace(slurm=release)
        self.api_versions = self.slurm.release.api_versions
        self.name = f"fake-{release}"
        self.server = Server(self.slurm)
        self.url = self.server.url

    def environment(self, user: str = "u100001", _lifespan: int = 0) -> dict[str, str]:
        names = variables(self.slurm, self.url, user)
        del names["API_VER"]
        return names

    def token(self, user: str = "u100001", lifespan: int = 86400) -> str:
        return self.slurm.token(user, lifespan / 60)

    def stop(self, service: str) -> None:
        self.slurm.down(controller=service == "slurmctld", accounting=service == "slurmdbd")

    def start(self, _service: str) -> None:
        self.slurm.up()

    def kill(self, service: str) -> None:
        self.stop(service)

    def restart(self, service: str) -> None:
        self.slurm.restart(controller=service == "slurmctld")

    def exec(self, command: list[str], **_settings: Any) -> Any:
        """Do what a command would, of which live tests have no other way."""
        match command:
            case ["scancel", job]:
                self.slurm.cancel(job)
            case ["scontrol", "requeue", job]:
                self.slurm.requeue(job)
            case _:
                raise NotImplementedError(f"a fake Slurm runs no commands: {command[0]}. List the test in EXCLUDED.")
