"""Read dates and times in all the forms that sbatch takes for them."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from ..sbatch.values import Refused

_UNITS = {"": 1, "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 7 * 86400}
_HOURS = {"midnight": 0, "elevenses": 11, "noon": 12, "fika": 15, "teatime": 16}
_PIECE = re.compile(
    r"""[\s\-T]*(?:
        (?P<word>today|tomorrow|midnight|elevenses|noon|fika|teatime)
      | now\s*(?:(?P<sign>[+-])\s*(?P<count>\d+)\s*(?P<unit>second|minute|hour|day|week|)s?)?$(?P<now>)
      | (?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?\s*(?P<half>[ap]m)?
      | (?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})
      | (?P<us_month>\d{1,2})[./](?P<us_day>\d{1,2})(?:[./](?P<us_year>\d\d))?
      | (?P<digits>(?:\d\d){2,3})
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def unix_time(text: str, *, past: bool = False) -> int:
    """Read a date and time as sbatch does (`now+2hours`, `16:00`, `tomorrow`, `2030-01-31T12:00`), in UNIX seconds.

    Times are local where this client runs. What can be any day or year is the next one, or the last one (`past`).
    """
    if re.fullmatch(r"uts\d{7,}", text, re.IGNORECASE):
        return int(text[3:])
    now = datetime.now().astimezone().replace(microsecond=0)
    day: date | None = None
    clock: tuple[int, int, int] | None = None
    any_year = False
    for piece in _pieces(text):
        if piece["now"] is not None:
            size = int(piece["count"] or 0) * _UNITS[(piece["unit"] or "").lower()]
            return int(time.time()) + (-size if piece["sign"] == "-" else size)
        try:
            if piece["hour"] or (piece["word"] or "").lower() in _HOURS:
                clock = _clock(piece)
            else:
                day = _day(piece, now.date())
                any_year = not (piece["word"] or piece["year"] or piece["us_year"] or len(piece["digits"] or "") > 4)
        except ValueError as error:
            raise Refused(f"{text!r} is not a time: {error}") from None
    if day is None:
        # A time of day alone means the next one.
        later = past or (clock is not None and clock[:2] > (now.hour, now.minute))
        day = now.date() if later else now.date() + timedelta(days=1)
    result = datetime(day.year, day.month, day.day, *(clock or (0, 0, 0))).astimezone()
    if any_year and (result.month > now.month if past else result <= now):
        result = result.replace(year=result.year + (-1 if past else 1))
    return int(result.timestamp())


def _pieces(text: str) -> Iterator[re.Match[str]]:
    position = 0
    while position < len(text.rstrip()) or not position:
        piece = _PIECE.match(text, position)
        if not piece:
            raise Refused(f"{text!r} is not a time", "Write 2030-01-31T12:00:00, 16:00, tomorrow or now+2hours.")
        yield piece
        position = piece.end()


def _clock(piece: re.Match[str]) -> tuple[int, int, int]:
    if piece["word"]:
        return _HOURS[piece["word"].lower()], 0, 0
    hour = int(piece["hour"])
    half = (piece["half"] or "").lower()
    if half:
        if hour > 12:
            raise ValueError(f"there is no {hour} {half}")
        hour = hour % 12 + (12 if half == "pm" else 0)
    clock = (hour, int(piece["minute"]), int(piece["second"] or 0))
    datetime(2000, 1, 1, *clock)  # noqa: DTZ001 - raises ValueError for what is no time
    return clock


def _day(piece: re.Match[str], today: date) -> date:
    if piece["word"]:
        return today + timedelta(days=1 if piece["word"].lower() == "tomorrow" else 0)
    if piece["year"]:
        return date(int(piece["year"]), int(piece["month"]), int(piece["day"]))
    if digits := piece["digits"]:
        month, day, year = digits[:2], digits[2:4], digits[4:]
    else:
        month, day, year = piece["us_month"], piece["us_day"], piece["us_year"]
    return date(2000 + int(year) if year else today.year, int(month), int(day))
