"""A real Slurm for every live test; the same tests for the sync and the async client.

A module says by `SERVED` where its tests run that use `slurm`: on the `OLDEST_AND_NEWEST` release if it says nothing,
on the `NEWEST` API version of each, or on `EVERY` version that is here. Off those two, the sync client has to do.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import meluxina
from devtools.sandbox import RELEASES, Sandbox, SandboxError
from slurmrestd import VERSIONS
from tests.fakes import Blocking

from .helpers import user_settings

Served = tuple[str, str]
"""A release, and one of the API versions that it serves."""
EVERY: list[Served] = [
    (name, version) for name, release in RELEASES.items() for version in release.api_versions if version in VERSIONS
]
NEWEST = list(dict(EVERY).items())
OLDEST_AND_NEWEST = [NEWEST[0], NEWEST[-1]]

_clusters: dict[str, Sandbox] = {}


def cluster(release: str) -> Sandbox:
    """This run's own cluster of a release, started when first asked for."""
    if release not in _clusters:
        sandbox = Sandbox(release, name=f"test-{release}-{os.getpid()}")
        try:
            sandbox.up()
        except SandboxError as error:
            sandbox.down()
            if os.environ.get("CI"):
                raise
            pytest.skip(f"no Slurm {release} can be started here: {error}")
        _clusters[release] = sandbox
    return _clusters[release]


@contextlib.contextmanager
def another(slurm: Sandbox, purpose: str, **settings: Any) -> Iterator[Sandbox]:
    """One more cluster of the same release, for what the jobs of other tests would disturb, or be disturbed by."""
    sandbox = Sandbox(slurm.release.slurm, name=f"{purpose}-{slurm.name}")
    try:
        sandbox.up(**settings)
        yield sandbox
    finally:
        sandbox.down()


@pytest.fixture(scope="session", autouse=True)
def _stop_clusters() -> Iterator[None]:
    yield
    for sandbox in _clusters.values():
        sandbox.down()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "served" in metafunc.fixturenames:
        served = getattr(metafunc.module, "SERVED", OLDEST_AND_NEWEST)
        metafunc.parametrize("served", served, indirect=True, scope="session", ids=map(_label, served))


def _label(served: Served) -> str:
    return served[0] if served in NEWEST else "-".join(served)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    surplus = [item for item in items if isinstance(item, pytest.Function) and _is_surplus(item)]
    config.hook.pytest_deselected(items=surplus)
    chosen = set(items).difference(surplus)
    items[:] = sorted((item for item in items if item in chosen), key=_turn)


def _turn(item: pytest.Item) -> int:
    """Sort the files that take longest to the front: at the end of a run no process then works alone."""
    if item.path.name in _LONG:
        return _LONG.index(item.path.name)
    return len(_LONG) if item.get_closest_marker("live") else len(_LONG) + 1


_LONG = ("test_conformance.py", "test_load.py", "test_reused_number.py", "test_counts.py")


def _is_surplus(item: pytest.Function) -> bool:
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    return (
        parameters.get("connect") == "async"
        and "served" in parameters
        and parameters["served"] not in OLDEST_AND_NEWEST
    )


@pytest.fixture(scope="session")
def served(request: pytest.FixtureRequest) -> Served:
    served: Served = request.param
    return served


@pytest.fixture(scope="session")
def slurm(served: Served) -> Sandbox:
    return cluster(served[0])


Connect = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest, slurm: Sandbox, served: Served) -> Iterator[Connect]:
    """A function that makes a client of the cluster; keywords replace its settings."""
    # The newest version is what a client finds by itself.
    settings = user_settings(slurm) | ({} if served in NEWEST else {"api_version": served[1]})
    made: list[Any] = []
    loop = asyncio.new_event_loop()

    def make(**changes: Any) -> Any:
        arguments = settings | changes
        if request.param == "sync":
            made.append(meluxina.Client(**arguments))
        else:
            made.append(Blocking(meluxina.AsyncClient(**arguments), loop))
        return made[-1]

    yield make
    for client in made:
        client.aclose() if isinstance(client, Blocking) else client.close()
    loop.close()


@pytest.fixture
def client(connect: Connect) -> Any:
    return connect()


@pytest.fixture
def administrator(connect: Connect, slurm: Sandbox) -> Any:
    return connect(user="admin", token=slurm.token("admin"))
