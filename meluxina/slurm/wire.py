"""Read and write what API versions shape differently: every difference between them that the facade must know.

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

from msgspec import UNSET, ValidationError

from slurmrestd.decoding import field_names, field_types, is_model, strict

from ..errors import UnreadableAnswer

# 22.05 shows what has not happened yet with these, as unsigned 32-bit numbers.
_SENTINELS = (0xFFFFFFFF, 0xFFFFFFFE)
_NUMBERS = (int, float)


def read(raw: object, name: str, *others: str) -> Any:
    """Return the first of these fields that the model has and the server sent, or None."""
    value = getattr(raw, name, None)
    if value is not None and value is not UNSET:
        return value
    # All that is read of jobs passes here, mostly with a single name.
    return read(raw, *others) if others else None


def within(raw: object, *path: str) -> Any:
    """Return the field that a path of names leads to, or None if a part of it is missing."""
    return functools.reduce(read, path, raw)


def either(raw: object, name: str, *path: str) -> Any:
    """Return the field that has this name, as the controller's job or partition may, or that a path leads to."""
    value = getattr(raw, name, None)
    return within(raw, *path) if value is None or value is UNSET else value


def text(value: Any) -> str | None:
    """Read a text; Slurm's null, empty text and absent field are all None."""
    if isinstance(value, str):
        return value or None
    return None if value is None or value is UNSET else str(value)


def text_of(raw: object, name: str, *others: str) -> str | None:
    """Read the text in the first of these fields that the model has and the server sent."""
    value = getattr(raw, name, None)
    return value or None if isinstance(value, str) else text(read(raw, name, *others))


def number(value: Any) -> int | None:
    """Read an integer from a plain number or `{set, infinite, number}`; None if unset, infinite or no number."""
    if value is None or value is UNSET:
        return None
    if isinstance(value, int):
        # Slurm's largest have 64 bits; what has more would be too much for Python's other numbers too.
        return +value if -1 << 64 < value < 1 << 64 else None
    if isinstance(value, float):
        return int(value) if math.isfinite(value) else None
    # What is unset is neither true nor False, nor a number.
    if getattr(value, "infinite", None) or getattr(value, "set", None) is False:
        return None
    inner = getattr(value, "number", None)
    return number(inner) if isinstance(inner, _NUMBERS) else None


def number_of(raw: object, name: str, *path: str) -> int | None:
    """Read the number in the field that has this name, or that a path leads to."""
    value = getattr(raw, name, None)
    # Older versions send plain numbers.
    return value if type(value) is int and 0 <= value < 1 << 64 else number(either(raw, name, *path))


def limit(value: Any) -> int | None:
    """Read a number; None for what stands for unset or unlimited: null, `{infinite}`, -1, -2, and both unsigned."""
    amount = number(value)
    return None if amount is None or amount < 0 or amount in _SENTINELS else amount


def timestamp(value: Any) -> datetime | None:
    """Read an aware datetime from seconds since 1970; Slurm's 0 and its largest numbers mean never: None."""
    stamp = number(value)
    return _time(stamp) if stamp else None


# A job is mostly eligible when it is submitted, and many are within the same second.
@functools.lru_cache(maxsize=1024)
def _time(stamp: int) -> datetime | None:
    try:
        return None if stamp in _SENTINELS else datetime.fromtimestamp(stamp, UTC)
    except (OverflowError, OSError, ValueError):
        return None


def duration(value: Any, unit: str = "minutes") -> timedelta | None:
    """Read a timedelta from a number of this unit, as timedelta names it; None if unset, or too long for Python."""
    count = number(value)
    return None if count is None else _period(count, unit)


# Many jobs have the same few time limits.
@functools.lru_cache(maxsize=1024)
def _period(count: int, unit: str) -> timedelta | None:
    try:
        return timedelta(**{unit: count})
    except OverflowError:
        return None


def seconds(value: Any) -> timedelta:
    """Read a timedelta from seconds; no time at all from what is unset or absurd."""
    count = number(value) or 0
    return timedelta(seconds=count) if 0 <= count < 2**40 else timedelta()


def time_limit(value: Any) -> timedelta | None:
    """Read a timedelta from minutes: `timedelta.max` if there is no limit, None if the server does not tell.

    22.05 sends null where there is none.
    """
    minutes = number(value)
    if minutes is None or minutes in _SENTINELS:
        return timedelta.max if value is None or value == _SENTINELS[0] or read(value, "infinite") else None
    time = _period(minutes, "minutes")
    return timedelta.max if time is None else time


def words(value: Any) -> tuple[str, ...]:
    """Read names from a list or a single name."""
    if isinstance(value, list):
        return tuple(map(str, value))
    return (value,) if isinstance(value, str) and value else ()


def exit_code(value: Any) -> tuple[int | None, int | None]:
    """Read (return code, signal) from a wait status or from `{status, return_code, signal}`; None if not there yet."""
    if value is None or value is UNSET or value in _SENTINELS:
        return None, None
    if isinstance(value, int):
        return os.waitstatus_to_exitcode(value & 0xFF00), (value & 0x7F) or None
    signal = read(value, "signal")
    return number(read(value, "return_code")), number(read(signal, "id", "signal_id")) or None


def conform(value: Any, hint: Any) -> Any:
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


def record(model: Any, fields: Mapping[str, Any]) -> Any:
    """Make a version's model of those of these fields that it has, in the shapes that it declares."""
    hints = field_types(model)
    return model(**{name: _shaped(value, hints[name]) for name, value in fields.items() if name in hints})


def _shaped(value: Any, hint: Any) -> Any:
    result = conform(value, hint)
    if result is value:
        # Whatever the document says of it: views read what is there.
        return value
    try:
        return strict(result, hint)
    except ValidationError:
        return UNSET


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


def items(value: Any) -> Sequence[Any]:
    """Return the models of a list, none where the server sent nothing. Raises UnreadableAnswer for anything else."""
    if value is None or value is UNSET:
        return ()
    if not isinstance(value, list) or not all(map(is_model, set(map(type, value)))):
        raise UnreadableAnswer("The answer is not what slurmrestd sends: there is something else in place of a list.")
    return value


def listed(answer: object, *names: str) -> Sequence[Any] | None:
    """Return the first of these lists that an answer has, empty if it is null; None if it has none of them.

    Raises UnreadableAnswer if something else is in its place.
    """
    values = (getattr(answer, name, UNSET) for name in names)
    value = next((value for value in values if value is not UNSET), UNSET)
    return None if value is UNSET else items(value)
