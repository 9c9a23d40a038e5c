"""Every recorded answer goes through the generated models unharmed."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path

import pytest

from devtools.conformance import recordings
from devtools.conformance.roundtrip import operations, through, type_of
from devtools.conformance.service import Exchange
from tests.builders import RECORDED, RECORDINGS, VERSIONS, every_recorded_version

EXCHANGES = {version: list(recordings.load(RECORDINGS / version)) for version in RECORDED}


def test_recordings_are_of_versions_that_there_are() -> None:
    assert {path.name for path in RECORDINGS.iterdir()} == set(RECORDED) >= set(VERSIONS)


@every_recorded_version
def test_every_answer_decodes_as_declared_and_comes_back_as_it_was(version: str) -> None:
    known = operations(version)
    found = {
        f"{name}: {disagreement}"
        for name, exchange in EXCHANGES[version]
        if exchange.is_json
        for disagreement in through(exchange.body, type_of(known[exchange.operation].answers, exchange.status))
    }
    assert found == set()


@every_recorded_version
def test_every_operation_is_recorded(version: str) -> None:
    recorded = {exchange.operation for _, exchange in EXCHANGES[version]}
    assert recorded == set(operations(version))


@every_recorded_version
def test_recordings_are_small_and_hold_no_token(version: str) -> None:
    paths = list((RECORDINGS / version).glob("*.json"))
    assert sum(path.stat().st_size for path in paths) < 2_000_000
    token = re.compile(r"eyJ[\w-]{10,}\.")
    assert [path.name for path in paths if token.search(path.read_text(encoding="utf-8"))] == []


def exchange(body: object, **changes: object) -> Exchange:
    values: dict[str, object] = {
        "operation": "slurm_get_jobs",
        "variant": "user",
        "method": "GET",
        "url": "/slurm/v0.0.38/jobs",
        "status": 200,
        "headers": {"content-type": "application/json", "x-slurm-user-token": "secret"},
        "body": json.dumps(body).encode(),
    }
    return Exchange(**{**values, **changes})  # type: ignore[arg-type]


def test_what_is_recorded_can_be_read_back(tmp_path: Path) -> None:
    jobs = {"jobs": [{"name": "a"}, {"name": "b"}, {"name": None}, {"name": "c"}]}
    assert recordings.record(tmp_path / "v", [exchange(jobs), exchange({"jobs": []}, variant="empty")]) == 2
    (_, empty), (_, full) = sorted(recordings.load(tmp_path / "v"), key=lambda pair: len(pair[1].body))
    assert empty.json() == {"jobs": []}
    # One of each shape is enough.
    assert full.json() == {"jobs": [{"name": "a"}, {"name": None}]}
    assert "secret" not in "".join(path.read_text() for path in (tmp_path / "v").iterdir())


def test_a_number_that_json_does_not_have_is_recorded(tmp_path: Path) -> None:
    recordings.record(tmp_path / "v", [exchange({"shares": [{"level": level} for level in (1.0, 2.0, math.inf)]})])
    ((_, recorded),) = recordings.load(tmp_path / "v")
    assert recorded.json() == {"shares": [{"level": 1.0}, {"level": math.inf}]}


def test_a_token_in_an_answer_is_never_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="token"):
        recordings.record(tmp_path / "v", [exchange({"jobs": ["eyJhbGciOiJIUzI1NiJ9.eyJzdW4iOiJhIn0.x"]})])


def test_answers_that_never_came_are_not_recorded(tmp_path: Path) -> None:
    assert recordings.record(tmp_path / "v", [exchange({}, status=0)]) == 0
