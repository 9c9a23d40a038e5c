"""The live tests' fixtures, made of fake Slurms whose clock runs: what they say of a real Slurm must hold here too."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Iterator
from typing import Any

import pytest

import meluxina
from tests.fakes import Blocking
from tests.live.conftest import EVERY, NEWEST, OLDEST_AND_NEWEST, Served, _is_surplus
from tests.live.helpers import user_settings

from .excluded import EXCLUDED, OWN_VERSIONS
from .sandbox import FakeSandbox

_IS_OF_EVERY = bool(os.environ.get("EVERY_VERSION"))
"""Whether all suites run on every version, not only on those on which they run on a real Slurm."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "served" in metafunc.fixturenames:
        of_every = _IS_OF_EVERY and metafunc.function.__name__ not in OWN_VERSIONS
        served = EVERY if of_every else getattr(metafunc.module, "SERVED", OLDEST_AND_NEWEST)
        metafunc.parametrize("served", served, indirect=True, scope="session", ids="-".join)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    surplus = [
        item for item in items if isinstance(item, pytest.Function) and (_is_surplus(item) or _is_excluded(item))
    ]
    config.hook.pytest_deselected(items=surplus)
    items[:] = [item for item in items if item not in surplus]


def _is_excluded(item: pytest.Function) -> bool:
    return item.originalname in EXCLUDED.get(item.module.__name__.rpartition(".")[2], {})


_sandboxes: dict[Served, FakeSandbox] = {}


@pytest.fixture(scope="session")
def served(request: pytest.FixtureRequest) -> Served:
    served: Served = request.param
    return served


@pytest.fixture(scope="session")
def slurm(served: Served) -> FakeSandbox:
    if served not in _sandboxes:
        sandbox = FakeSandbox(*served)
        threading.Thread(target=sandbox.server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        _sandboxes[served] = sandbox
    return _sandboxes[served]


@pytest.fixture(scope="session", autouse=True)
def _stop_servers() -> Iterator[None]:
    yield
    for sandbox in _sandboxes.values():
        sandbox.server.shutdown()
        sandbox.server.server_close()


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest, slurm: FakeSandbox, served: Served) -> Iterator[Any]:
    # The newest version is what a client finds by itself.
    own = {} if served in NEWEST else {"api_version": served[1]}
    settings = user_settings(slurm) | own  # type: ignore[arg-type]
    made: list[Any] = []
    loop = asyncio.new_event_loop()

    def make(**changes: Any) -> Any:
        arguments = settings | changes
        is_sync = request.param == "sync"
        if arguments["url"] == slurm.url:
            arguments["transport"] = slurm.slurm.transport if is_sync else slurm.slurm.async_transport
        made.append(meluxina.Client(**arguments) if is_sync else Blocking(meluxina.AsyncClient(**arguments), loop))
        return made[-1]

    yield make
    for client in made:
        client.aclose() if isinstance(client, Blocking) else client.close()
    loop.close()


@pytest.fixture
def client(connect: Any) -> Any:
    return connect()


@pytest.fixture
def administrator(connect: Any, slurm: FakeSandbox) -> Any:
    return connect(user="admin", token=slurm.token("admin"))
