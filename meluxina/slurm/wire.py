"""The two shapes of one thing: every difference between API versions that the facade must know.

Reading goes by the shape of the value that came, writing by the type that the version's model declares.
No version number decides anything here.
"""

from __future__ import annotations

import functools
import math
import os
import typing
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from msgspec import UNSET

from slurmrestd.decoding import field_names, is_model

from ..errors import UnreadableAnswer

# 22.05 shows what has not happened yet with these, as unsigned 32-bit numbers.
_SENTINELS = (0xFFFFFFFF, 0xFFFFFFFE)


def read(raw: object, *names: str) -> Any:
    """The first of these fields that the model has and the server sent, or None."""
    for name in names:
        value = getattr(raw, name, None)
        if value is not None and value is not UNSET:
            return value
    return None


def within(raw: object, *path: str) -> Any:
    """The field that this path of names leads to, or None if a part of it is missing."""
    return functools.reduce(read, path, raw)


def text(value: Any) -> str | None:
    """A text; Slurm's null, empty text and absent field are all None."""
    if isinstance(value, str):
        return value or None
    return None if value is None or value is UNSET else str(value)


def number(value: Any) -> int | None:
    """An integer from null, a plain number or `{set, infinite, number}`; None if unset, infinite or no number."""
    if value is None or value is UNSET:
        return None
    if isinstance(value, int):
        # Slurm's largest have 64 bits; what has more would be too much for Python's other numbers too.
        return int(value) if abs(value) < 1 << 64 else None
    if isinstance(value, float):
        return int(value) if math.isfinite(value) else None
    if read(value, "infinite"):
        return None
    if read(value, "set") is False:
        return None
    inner = read(value, "number")
    return number(inner) if isinstance(inner, int | float) else None


def infinite(value: Any) -> bool:
    """Whether a number is declared unlimited."""
    return bool(read(value, "infinite")) if value is not None else False


def fraction(value: Any) -> float | None:
    """The same as a float."""
    found = value if isinstance(value, int | float) else None if number(value) is None else read(value, "number")
    found = found if isinstance(found, float) else number(found)
    return float(found) if found is not None and math.isfinite(found) else None


def limit(value: Any) -> int | None:
    """A number, or None for what stands for unset or unlimited: null, `{infinite}`, -1, -2, and both unsigned."""
    found = number(value)
    return None if found is None or found < 0 or found in _SENTINELS else found


def moment(value: Any) -> datetime | None:
    """An aware datetime from seconds since 1970; Slurm's 0 and its largest numbers mean never."""
    seconds = value if isinstance(value, int) else number(value)
    try:
        return datetime.fromtimestamp(seconds, UTC) if seconds and seconds not in _SENTINELS else None
    except (OverflowError, OSError, ValueError):
        return None


def duration(value: Any, unit: str = "minutes") -> timedelta | None:
    """A timedelta from a number of this unit, as timedelta names it; None if unset, or longer than Python can say."""
    count = number(value)
    try:
        return None if count is None else timedelta(**{unit: count})
    except OverflowError:
        return None


def seconds(value: Any) -> timedelta:
    """A timedelta from seconds; none at all from what is unset or absurd."""
    found = number(value) or 0
    return timedelta(seconds=found) if 0 <= found < 2**40 else timedelta()


def time_limit(value: Any) -> timedelta | None:
    """A timedelta from minutes: `timedelta.max` if there is no limit, None if the server does not tell.

    22.05 sends null where there is none.
    """
    if value is None or value == _SENTINELS[0] or infinite(value):
        return timedelta.max
    minutes = number(value)
    if minutes is None or minutes in _SENTINELS:
        return None
    try:
        return timedelta(minutes=minutes)
    except OverflowError:
        return timedelta.max


def words(value: Any) -> tuple[str, ...]:
    """A list of names from a list or a single name."""
    if isinstance(value, list):
        return tuple(str(word) for word in value)
    return (value,) if isinstance(value, str) and value else ()


def split(value: Any) -> tuple[str, ...]:
    """A list of names from a list or a text with commas."""
    return tuple(word for text in words(value) for word in text.split(",") if word)


def exit_code(value: Any) -> tuple[int | None, int | None]:
    """(return code, signal) from a wait status or from `{status, return_code, signal}`; None if not there yet."""
    if value is None or value is UNSET:
        return None, None
    if isinstance(value, int):
        return (
            (None, None) if value in _SENTINELS else (os.waitstatus_to_exitcode(value & 0xFF00), (value & 0x7F) or None)
        )
    signal = read(value, "signal")
    return number(read(value, "return_code")), number(read(signal, "id", "signal_id")) or None


def shape(value: Any, hint: Any) -> Any:
    """Give a value the shape that a version's model declares for it.

    A number becomes `{set, number}` and a mapping `["K=V", …]` where the model wants them so. What needs no
    change is returned as it is.
    """
    if isinstance(value, Mapping):
        return value if _takes(hint).mapping else [f"{key}={entry}" for key, entry in value.items()]
    if isinstance(value, int) and not isinstance(value, bool) and _takes(hint).number:
        return {"set": True, "number": value}
    if isinstance(value, str) and _takes(hint).words:
        return [value]
    return value


class _Takes(NamedTuple):
    mapping: bool
    number: bool
    """Whether numbers are `{set, number}`."""
    words: bool
    """Whether a text must be in a list."""


@functools.cache
def _takes(hint: Any) -> _Takes:
    branches = (hint,) if typing.get_origin(hint) in (list, dict) else typing.get_args(hint) or (hint,)
    origins = {typing.get_origin(branch) for branch in branches}
    models = [branch for branch in branches if is_model(branch)]
    return _Takes(
        mapping=dict in origins or bool(models),
        number=any({"set", "number"} <= field_names(model).keys() for model in models),
        words=list in origins and str not in branches,
    )


def whole(value: Any) -> Any:
    """A model. Raises UnreadableAnswer for anything else, also if the server sent nothing."""
    if not is_model(type(value)):
        raise UnreadableAnswer("The answer is not what slurmrestd sends: what was asked for is not in it.")
    return value


def items(value: Any) -> Sequence[Any]:
    """The models in a list, none where the server sent nothing. Raises UnreadableAnswer for anything else."""
    if value is None or value is UNSET:
        return ()
    if not isinstance(value, list) or not all(map(is_model, set(map(type, value)))):
        raise UnreadableAnswer("The answer is not what slurmrestd sends: there is something else in place of a list.")
    return value
