"""What PSI/J's own executor tests import and ask for: their package on PyPI has the tests without it.

A plugin of pytest, loaded by `test_live` and by `scripts/tools-check`. It takes the options that PSI/J's own has:
`--executors=NAME:LAUNCHER:URL`, with no URL for an executor that has none.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import attrs
import pytest
from psij import Job, JobExecutor, JobState, JobStatus
from psij.executors.batch.batch_scheduler_executor import BatchSchedulerExecutor, BatchSchedulerExecutorConfig

_mkdtemp = tempfile.mkdtemp


@attrs.frozen
class ExecutorTestParams:
    """An executor, with the launcher of its jobs."""

    executor: str
    launcher: str
    url: str | None = None

    def __str__(self) -> str:
        return f"{self.executor}:{self.launcher}"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--executors", default="", help="NAME:LAUNCHER[:URL], several with commas between them")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "execparams" in metafunc.fixturenames:
        values = metafunc.config.getoption("--executors").split(",")
        params = [ExecutorTestParams(*value.split(":", 2)) for value in values]
        metafunc.parametrize("execparams", params, ids=str)


@pytest.fixture(autouse=True)
def _is_told_states(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail where an executor could not read what a command prints: it says so in the log and tries again."""
    yield
    messages = [record.getMessage() for record in caplog.get_records("call")]
    assert not [message for message in messages if message.startswith("Polling error")]


def _get_executor_instance(execparams: ExecutorTestParams, job: Job | None = None) -> JobExecutor:
    if job is not None:
        job.spec.launcher = execparams.launcher
    executor = JobExecutor.get_instance(execparams.executor, url=execparams.url)
    if isinstance(executor.config, BatchSchedulerExecutorConfig):
        executor.config.queue_polling_interval = 3
    return executor


def _get_timeout(_: ExecutorTestParams) -> timedelta:
    return timedelta(minutes=2)


def assert_completed(job: Job, status: JobStatus | None, attached: bool = False) -> None:
    assert status is not None, f"{job} has not ended"
    assert status.state == JobState.COMPLETED, f"{job}, attached: {attached}: {status.message}"
    # Executors that run commands read it from a file, which the first who looks removes.
    is_removed = attached and isinstance(job.executor, BatchSchedulerExecutor)
    assert status.exit_code == 0 or (is_removed and status.exit_code is None)


def _make_test_dir() -> None:
    (Path.home() / ".psij" / "test").mkdir(parents=True, exist_ok=True)


def _deploy(path: str) -> None:
    """Refuse what a test wants to run that is not in the package on PyPI."""
    pytest.skip(f"{Path(path).name} is not in PSI/J's source package")


def _open_to_all(*arguments: str | None) -> str:
    """Make a folder where the jobs' user, who is not the tests' user, may write."""
    folder = _mkdtemp(*arguments)
    Path(folder).chmod(0o777)
    return folder


tempfile.mkdtemp = _open_to_all  # type: ignore[assignment]
sys.modules["_test_tools"] = sys.modules["executor_test_params"] = sys.modules[__name__]
