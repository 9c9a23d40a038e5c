"""Tables on a terminal: one line for each row, whatever the width."""

from __future__ import annotations

import re

import pytest

from meluxina.cli import jobs
from meluxina.cli.lists.column import Column, whole
from meluxina.cli.lists.layout import fit, lay_out

COLUMNS = [column for column in jobs.COLUMNS if not column.is_extra]
ROWS = [
    ["17_[0-9999%5]", "n" * 300, "u100001", "p200001", "cpu", "PENDING", "00:00:00", "2-00:00:00", "1", "(Priority)"],
    ["18", "語" * 40, "u100001", "p200001", "gpu", "RUNNING+COMPLETING", "00:00:01", "00:05:00", "4", "mel[2001-2004]"],
]


@pytest.fixture(params=[20, 40, 80, 120, 1000])
def width(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("COLUMNS", str(request.param))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return int(request.param)


def _cells(line: str) -> int:
    plain = re.sub(r"\x1b\[\d*m", "", line)
    return sum(2 if letter == "語" else 1 for letter in plain)


def test_each_row_is_one_line_that_fits(width: int) -> None:
    lines = list(lay_out(COLUMNS, ROWS, header=True))
    assert len(lines) == 3
    # The number and the state of a job are never cut.
    assert all(_cells(line) <= max(width, 39) for line in lines)
    assert ["17_[0-9999%5]" in line for line in lines] == [False, True, False]
    assert ["PENDING" in line for line in lines] == [False, True, False]


def test_nothing_is_cut_where_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    text = "\n".join(lay_out(COLUMNS, ROWS, header=False))
    assert "…" not in text
    assert all(cell in text for row in ROWS for cell in row if not cell.startswith(("PENDING", "RUNNING")))


def test_long_texts_are_cut_before_columns_are_left_out() -> None:
    columns = [whole("ID", str), Column("NAME", str, 1), Column("ACCOUNT", str, 2)]
    assert fit(columns, [5, 300, 7], 40) == {0: 5, 1: 24, 2: 7}
    assert fit(columns, [5, 300, 7], 24) == {0: 5, 1: 17}


def test_columns_without_anything_are_left_out_first(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = [whole("ID", str), Column("USER", str, 9), Column("NAME", str, 1)]
    rows = [["17", "u100001", ""], ["18", "u100002", ""]]
    for width, headings in (("80", ["ID", "USER", "NAME"]), ("12", ["ID", "USER"])):
        monkeypatch.setenv("COLUMNS", width)
        assert next(lay_out(columns, rows, header=True)).strip("\x1b[01m").split() == headings


def test_colours_tell_states_unless_they_are_unwanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert list(lay_out([whole("STATE", str)], [["RUNNING"]], header=False)) == ["\x1b[32mRUNNING\x1b[0m"]
    monkeypatch.setenv("NO_COLOR", "1")
    assert list(lay_out([whole("STATE", str)], [["RUNNING"]], header=False)) == ["RUNNING"]
