"""PSI/J's executor with a fake Slurm."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import psij
import pytest

from meluxina import Timeouts
from meluxina.psij import SlurmRestExecutor, SlurmRestExecutorConfig
from meluxina.testing import FakeSlurm

QUICK = Timeouts(poll=0.01, retries=0.1, search=0.2, outage=0.1)


@pytest.fixture(autouse=True)
def _patient_no_longer_than_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("meluxina.integrations.psij.connection._RETRY", 0.01)
    monkeypatch.setattr("meluxina._async.client.VISIBLE_AFTER", 0.05)
    for variable in ("ACCOUNT", "SLURM_URL", "SLURM_JWT", "USER_NAME", "API_VER", "SBATCH_QOS"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture(params=["v0.0.38", "v0.0.45"])
def slurm(request: pytest.FixtureRequest) -> FakeSlurm:
    return FakeSlurm(request.param)


Make = Callable[..., SlurmRestExecutor]


@pytest.fixture
def make(slurm: FakeSlurm) -> Make:
    """Make an executor, as a program does when it starts."""

    def executor(options: dict[str, object] | None = None, **settings: Any) -> SlurmRestExecutor:
        client = slurm.settings(transport=slurm.async_transport, timeout=QUICK, **settings)
        url = client.pop("url")
        config = SlurmRestExecutorConfig(options={"qos": "dev"} if options is None else options, client=client)
        instance = psij.JobExecutor.get_instance("slurm-rest", url=url, config=config)
        assert isinstance(instance, SlurmRestExecutor)
        return instance

    return executor


@pytest.fixture
def executor(make: Make) -> SlurmRestExecutor:
    return make()


def eventually(holds: Callable[[], object]) -> None:
    """Wait until something holds; five seconds at most."""
    for _ in range(500):
        if holds():
            return
        time.sleep(0.01)
    raise AssertionError("it never came to that")
