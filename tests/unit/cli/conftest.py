"""The program `meluxina` in this process, with a server that pytest-httpx plays."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from pytest_httpx import HTTPXMock

from meluxina.cli import main
from meluxina.testing import FakeSlurm
from tests.builders import NEW
from tests.fakes import without_states

URL = "http://127.0.0.1:6820"
API = f"{URL}/slurm/v0.0.43"
META: dict[str, Any] = {"errors": [], "warnings": []}


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def rows(self) -> list[list[str]]:
        """The words of each line."""
        return [line.split() for line in self.out.splitlines()]


Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _old_server(httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch) -> None:
    without_states(httpx_mock, monkeypatch)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    for name, value in {
        "SLURM_URL": URL,
        "SLURM_JWT": "s3cret",
        "USER_NAME": "u100001",
        "ACCOUNT": "p200001",
        "API_VER": "v0.0.43",
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("warnings.showwarning", None)

    def run(*arguments: str) -> Result:
        monkeypatch.setattr(sys, "argv", ["meluxina", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        assert "s3cret" not in out + err
        assert "Traceback" not in err
        code = ended.value.code
        assert isinstance(code, int)
        return Result(code, out, err)

    return run


@pytest.fixture
def slurm(run: Run, monkeypatch: pytest.MonkeyPatch) -> FakeSlurm:
    """The fake Slurm that the program in this process talks to."""
    del run
    fake = FakeSlurm(NEW)
    monkeypatch.setattr("meluxina.Client.from_profile", lambda *_, **_settings: fake.client())
    return fake


Submit = Callable[..., tuple[Result, dict[str, Any], str]]


@pytest.fixture
def submit(run: Run, httpx_mock: HTTPXMock) -> Submit:
    """`meluxina submit`: how it ends, the job that it sends, and the script."""

    def submit(*arguments: str) -> tuple[Result, dict[str, Any], str]:
        httpx_mock.add_response(method="POST", url=f"{API}/job/submit", json={"job_id": 17, **META})
        result = run("submit", *arguments)
        assert (result.code, result.out) == (0, "17\n"), result
        sent = json.loads(httpx_mock.get_requests(method="POST")[-1].content)
        return result, sent["job"], sent["script"]

    return submit
