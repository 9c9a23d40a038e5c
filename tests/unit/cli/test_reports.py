"""What accounting adds up: how efficient jobs were, and how many hours a project used."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from meluxina import JobState
from meluxina.cli.reports import hours, picture
from meluxina.testing import FakeSlurm, serving
from meluxina.testing.__main__ import variables
from tests.builders import PROGRAM

from .conftest import Run
from .terminals import terminal

MONDAY = datetime(2026, 11, 23).astimezone()
WEEK = timedelta(weeks=1)
HOUR = timedelta(hours=1)


def job(job_id: int, start: datetime | None, elapsed: timedelta = HOUR, **values: Any) -> Any:
    ended = {"end_time": start + elapsed, "elapsed": elapsed} if start else {"end_time": None, "elapsed": None}
    fields = {"user": "u100001", "node_count": 2, "cpus": 512, "gpus": 8, "nodes": ("mel2001", "mel2002")}
    return SimpleNamespace(id=job_id, start_time=start, **{**ended, **fields, **values})


def count(*jobs: Any, by: str = "week,user", since: datetime = MONDAY, weeks: int = 2) -> list[dict[str, Any]]:
    periods = [(week, jobs) for week in hours.weeks(since, MONDAY + weeks * WEEK)]
    return [usage.to_dict() for usage in hours.count(periods, by.split(","), {"mel2001": 2})]


def test_hours_are_those_of_nodes_cores_and_gpus() -> None:
    assert count(job(1, MONDAY, 3 * HOUR)) == [
        {"week": "2026-11-23", "user": "u100001", "jobs": 1, "node_hours": 6, "core_hours": 768, "gpu_hours": 24}
    ]


def test_a_job_counts_in_each_week_with_the_hours_that_it_ran_there() -> None:
    rows = count(job(1, MONDAY + WEEK - HOUR, 3 * HOUR))
    assert [(row["week"], row["jobs"], row["node_hours"]) for row in rows] == [
        ("2026-11-23", 1, 2),
        ("2026-11-30", 1, 4),
    ]
    (whole,) = count(job(1, MONDAY + WEEK - HOUR, 3 * HOUR), by="user")
    assert (whole["jobs"], whole["node_hours"]) == (1, 6)


def test_hours_outside_of_the_period_do_not_count() -> None:
    assert [row["node_hours"] for row in count(job(1, MONDAY, 5 * HOUR), since=MONDAY + 3 * HOUR)] == [4]
    assert count(job(1, MONDAY - 5 * HOUR, HOUR), job(2, None), job(3, MONDAY + 3 * WEEK)) == []


def test_the_time_for_which_a_job_was_suspended_does_not_count() -> None:
    (row,) = count(job(1, MONDAY, HOUR, end_time=MONDAY + 4 * HOUR))
    assert row["node_hours"] == 2


def test_what_runs_still_counts_until_now() -> None:
    now = datetime.now(UTC)
    periods = [(week, [job(1, now - HOUR, HOUR, end_time=None)]) for week in hours.weeks(now - 2 * HOUR, now + HOUR)]
    assert sum(usage.node_hours for usage in hours.count(periods, ["user"], {})) == pytest.approx(2, abs=0.01)


def test_weeks_begin_on_mondays() -> None:
    days = [(week.name, week.start, week.end) for week in hours.weeks(MONDAY + timedelta(days=3), MONDAY + WEEK + HOUR)]
    assert days == [
        ("2026-11-23", MONDAY + timedelta(days=3), MONDAY + WEEK),
        ("2026-11-30", MONDAY + WEEK, MONDAY + WEEK + HOUR),
    ]
    assert hours.four_weeks_before(MONDAY + HOUR) == MONDAY - 3 * WEEK


@pytest.mark.parametrize("bars", [{}, {"2026-11-23": {"": 0.0}}, {"a": {"x": 1.5, "<y>": 1e6}, "b\x1b": {"x": 3}}])
def test_a_picture_is_svg_whatever_the_names(bars: Any) -> None:
    root = ET.fromstring(picture.draw("Node-hours of <p>", bars))  # noqa: S314 -- it is our own
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "Node-hours of <p>" in "".join(root.itertext())


def test_who_is_beyond_the_last_colour_is_one_of_the_others() -> None:
    text = picture.draw("t", {"w": {f"u{number}": 1.0 + number for number in range(20)}})
    assert text.count("13 others") == 1
    assert "u19" in text


@pytest.fixture
def used(slurm: FakeSlurm) -> FakeSlurm:
    """A Slurm on which a job of an hour has ended, and one of two runs."""
    with slurm.client() as client:
        first = client.submit("a", qos="short", time_limit=120, partition="cpu", nodes=2, name="first")
        slurm.advance(hours=1)
        slurm.finish(first)
        client.submit("b", qos="short", time_limit=300, partition="gpu", gpus=4, name="second")
        slurm.advance(hours=2)
    return slurm


@pytest.mark.usefixtures("used")
def test_usage_lists_what_jobs_of_the_account_used(run: Run) -> None:
    rows = run("usage", "--since", "2d", "--json").json
    assert {row["user"] for row in rows} == {"u100001"}
    assert run("usage", "--by", "account", "--json").json[0].keys() == {
        *("account", "jobs", "node_hours", "core_hours", "gpu_hours")
    }
    head, row = run("usage", "--by", "partition", "--sort", "-node_hours", "--limit", "1").rows
    assert head == ["PARTITION", "JOBS", "NODE_HOURS", "CORE_HOURS", "GPU_HOURS"]
    assert row[0] == "cpu"
    assert run("usage", "--csv", "--by", "user").out.startswith("USER,JOBS,NODE_HOURS")
    assert run("usage", "--user", "u100002", "--json").json == []


@pytest.mark.usefixtures("used")
def test_usage_draws_a_picture(run: Run, tmp_path: Path) -> None:
    assert run("usage", "--plot", str(tmp_path / "usage.svg")).code == 0
    assert "Node-hours of p200001" in (tmp_path / "usage.svg").read_text(encoding="utf-8")
    assert run("usage", "--plot", str(tmp_path / "usage.png")).code == 2
    assert run("usage", "--plot", str(tmp_path / "absent" / "usage.svg")).code == 2
    assert run("usage", "--by", "wek").code == run("usage", "--by", ",").code == 2


@pytest.mark.usefixtures("used")
def test_efficiency_lists_jobs_that_have_ended(run: Run) -> None:
    (row,) = run("efficiency", "--no-header", "-o", "id,name,cpu%,memory%").rows
    assert row[1:] == ["first", "0.0", "-"]
    result = run("efficiency", row[0], "2", "--csv", "-o", "name")
    assert "job 2 has not ended (RUNNING)" in result.err
    assert run("efficiency", "99", "--json").code == 1
    assert run("efficiency", "--since", "1h", "--until", "1h", "--json").json == []


def test_parts_that_were_used_are_percents() -> None:
    from meluxina.cli.reports.efficiency import _COLUMNS  # noqa: PLC0415

    measured = SimpleNamespace(cpu=0.9876, memory=None, gpu=0.5, used_memory=100.4, cpu_time=HOUR)
    values = {column.heading: column.read for column in _COLUMNS}
    one = SimpleNamespace(efficiency=measured, state=JobState("COMPLETED"))
    assert [values[name](one) for name in ("CPU%", "MEMORY%", "GPU%", "USED_MB", "CPU_TIME")] == [
        98.8, None, 50.0, 100, HOUR,
    ]  # fmt: skip


def test_associations_show_what_was_used_of_their_limits(run: Run, slurm: FakeSlurm, monkeypatch: Any) -> None:
    del slurm
    assert ["u100001", "p200001"] in [row[:2] for row in run("associations").rows]
    assert run("associations", "--user", "nobody").code == 1
    share = SimpleNamespace(
        user="u100001", account="p200001", partition="cpu", qos=(), max_jobs=None, max_wall=None, group_tres={},
        used_tres_minutes={"node": 90, "cpu": 11520.0}, group_tres_minutes={"node": 60000},
    )  # fmt: skip
    monkeypatch.setattr("meluxina._sync.client.Client.associations", lambda *_, **__: [share])
    head, row = run("associations", "--usage").rows
    values = dict(zip(head, row, strict=True))
    assert [values[name] for name in ("NODE_HOURS", "OF_NODE_HOURS", "CPU_HOURS", "GPU_HOURS")] == [
        "1.5", "1000.0", "192.0", "-",
    ]  # fmt: skip


@pytest.fixture
def settings(used: FakeSlurm) -> Iterator[dict[str, str]]:
    with serving(used) as url:
        yield variables(used, url)


def test_usage_has_bars_and_totals_on_a_terminal(settings: dict[str, str]) -> None:
    with terminal(PROGRAM, "usage", "--by", "partition", environment=settings) as tty:
        assert tty.end() == 0
    assert "█" in tty.text
    assert "Total: " in tty.text
    assert "core-hours" in tty.text
