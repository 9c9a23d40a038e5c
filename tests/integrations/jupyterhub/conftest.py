"""JupyterHub's own users and database around our spawner; Slurm is the fake one."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jupyterhub import orm, roles
from jupyterhub.objects import Hub
from jupyterhub.user import User
from traitlets.config import Config

from meluxina import Timeouts
from meluxina.integrations.jupyterhub import clients
from meluxina.jupyterhub import SlurmSpawner
from meluxina.testing import FakeSlurm

USER = "u100001"
_numbers = itertools.count()


class Login:
    """What an authenticator does for the spawner: nothing."""

    blocked_users: frozenset[str] = frozenset()

    async def pre_spawn_start(self, user: Any, spawner: Any) -> None: ...
    async def post_spawn_stop(self, user: Any, spawner: Any) -> None: ...


class HubUser(User):  # type: ignore[misc]
    """A user whose auth_state is not encrypted."""

    auth_state: dict[str, Any] | None = None

    async def get_auth_state(self) -> dict[str, Any] | None:
        return self.auth_state


class HubOfTest:
    """A JupyterHub with one user. `restart` makes the next one over the same database."""

    def __init__(self, slurm: FakeSlurm) -> None:
        self.slurm = slurm
        self.url = f"https://fake{next(_numbers)}.slurm"
        self.options: dict[str, Any] = {"account": "p200001", "qos": "default", "partition": "cpu", "time_limit": 60}
        self.settings: dict[str, Any] = {"node_address": "127.0.0.1", "http_timeout": 0, "stop_timeout": 5}
        self.db = orm.new_session_factory("sqlite:///:memory:")()
        for role in roles.get_default_roles():
            roles.create_role(self.db, role)
        self.db.add(orm.OAuthClient(identifier="jupyterhub"))
        self.db.add(orm_user := orm.User(name=USER))
        self.db.commit()
        roles.assign_default_roles(self.db, orm_user)
        self.auth_state: dict[str, Any] | None = {"slurm_token": slurm.token(USER)}
        self.restart()

    def restart(self) -> None:
        """Forget all that is not in the database."""
        clients._clients.clear()
        # Configuration is copied, and a fake Slurm is not: it comes in by a class.
        connection = {
            "transport": self.slurm.async_transport,
            "api_version": self.slurm.api_version,
            "timeout": Timeouts(poll=0.01, retries=0.1, search=0.2, outage=0.1),
        }
        settings = {"url": self.url, "options": self.options} | self.settings
        self.user = HubUser(
            self.db.query(orm.User).one(),
            {
                "hub": Hub(ip="127.0.0.1", port=1, base_url="/hub/"),
                "authenticator": Login(),
                "spawner_class": type("FakeSlurmSpawner", (SlurmSpawner,), {"client_settings": connection}),
                "config": Config(SlurmSpawner=settings),
                "internal_ssl": False,
            },
            self.db,
        )
        self.user.auth_state = self.auth_state

    @property
    def spawner(self) -> SlurmSpawner:
        spawner: SlurmSpawner = self.user.spawners[""]
        return spawner

    def begin(self, **options: Any) -> asyncio.Task[Any]:
        """Let the hub spawn, in a task of its own."""
        task: asyncio.Task[Any] = asyncio.ensure_future(self.user.spawn(options=options))
        self.spawner._spawn_future = task
        self.spawner._spawn_pending = True
        return task

    def jobs(self) -> list[str]:
        return [job.state for job in self.slurm.jobs()]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def _patient_no_longer_than_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("meluxina.integrations.jupyterhub.server_job._RETRY", 0.01)
    monkeypatch.setattr("meluxina.integrations.jupyterhub.spawner._LOOK", 0.01)


@pytest.fixture
def slurm() -> FakeSlurm:
    return FakeSlurm("v0.0.43")


@pytest.fixture
def hub(slurm: FakeSlurm) -> Iterator[HubOfTest]:
    hub = HubOfTest(slurm)
    yield hub
    hub.db.close()


async def eventually(holds: Callable[[], object]) -> None:
    """Let other tasks run until something holds; five seconds at most."""
    for _ in range(500):
        if holds():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never came to that")
