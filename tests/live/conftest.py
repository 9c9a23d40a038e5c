"""A real Slurm for every live test, once per release; the same tests for the sync and the async client."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox, SandboxError
from tests.fakes import Blocking

from .helpers import user_settings

RELEASES = ("22.05", "26.05")

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


@pytest.fixture(scope="session", params=RELEASES)
def slurm(request: pytest.FixtureRequest) -> Sandbox:
    return cluster(request.param)


Connect = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest, slurm: Sandbox) -> Iterator[Connect]:
    """A function that makes a client of the cluster; keywords replace its settings."""
    settings = user_settings(slurm)
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
