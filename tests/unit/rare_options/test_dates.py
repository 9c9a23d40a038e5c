"""Dates and times in all the forms that sbatch takes."""

from __future__ import annotations

import pytest

from meluxina.rare_options import dates
from meluxina.sbatch import values


def test_times_are_read_as_sbatch_reads_them() -> None:
    now = dates.unix_time("now")
    assert dates.unix_time("now+2hours") - now in (7200, 7201)
    assert dates.unix_time("now-1day") - now in (-86400, -86399)
    assert dates.unix_time("now + 60") - now in (60, 61)
    assert dates.unix_time("tomorrow") > dates.unix_time("today")
    assert dates.unix_time("2030-01-31") == dates.unix_time("2030-01-31T00:00:00") == dates.unix_time("01/31/30")
    assert (
        dates.unix_time("2030-01-31T16:00") == dates.unix_time("013130 4:00pm") == dates.unix_time("2030-01-31 teatime")
    )
    for text in ("noon", "00:00", "23:59:59", "1/2", "12:00am"):
        assert dates.unix_time(text) > now
    for text in ("", "now+", "someday", "13:00pm", "24:00", "1/32", "5"):
        with pytest.raises(values.Refused):
            dates.unix_time(text)


def test_times_without_a_day_or_a_year_can_be_those_of_the_past() -> None:
    now = dates.unix_time("now")
    for text in ("00:00", "midnight", "01/01"):
        assert now - 366 * 86400 <= dates.unix_time(text, past=True) <= now
    assert dates.unix_time("2030-01-31", past=True) == dates.unix_time("2030-01-31")
