"""Durations, in the forms that Slurm's commands and this package's sentences have them in."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meluxina.durations import clock, duration


@pytest.mark.parametrize(
    ("seconds", "commands", "tables", "queue"),
    [
        (0, "00:00:00", "0:00:00", "0:00"),
        (7.9, "00:00:07", "0:00:07", "0:07"),
        (600, "00:10:00", "0:10:00", "10:00"),
        (3600, "01:00:00", "1:00:00", "1:00:00"),
        (36000, "10:00:00", "10:00:00", "10:00:00"),
        (86400, "1-00:00:00", "1-00:00:00", "1-00:00:00"),
        (90061, "1-01:01:01", "1-01:01:01", "1-01:01:01"),
    ],
)
def test_a_duration_has_as_many_zeros_before_it_as_are_asked_for(
    seconds: float, commands: str, tables: str, queue: str
) -> None:
    assert [clock(seconds, least) for least in ("00:00:00", "0:00:00", "0:00")] == [commands, tables, queue]
    assert duration(timedelta(seconds=seconds), "0:00:00") == tables


def test_a_duration_without_end_is_a_word() -> None:
    assert duration(timedelta.max) == "UNLIMITED"
    assert duration(timedelta.max, no_limit="unlimited") == "unlimited"
    assert duration(timedelta(minutes=5)) == "00:05:00"
