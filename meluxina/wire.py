"""The two shapes of one thing: every difference between API versions that the facade must know.

Reading goes by the shape of the value that came, writing by the type that the version's model declares.
No version number decides anything here.
"""

from __future__ import annotations

import os
import typing
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

_NOTHING = (None, msgspec.UNSET, "")
# 22.05 shows what has not happened yet with these, as unsigned 32-bit numbers.
_SENTINELS = (0xFFFFFFFF, 0xFFFFFFFE)


def read(raw: object, *names: str) -> Any:
    """The first of these fields that the model has and the server sent, or None."""
    for name in names:
        value = getattr(raw, name, None)
        if value is not None and value is not msgspec.UNSET:
            return value
    return None


def text(value: Any) -> str | None:
    """A text; Slurm's null, empty text and absent field are all None."""
    return None if value in _NOTHING else str(value)


def number(value: Any) -> int | None:
    """An integer from null, a plain number or `{set, infinite, number}`; None if unset or infinite."""
    if value is None or value is msgspec.UNSET:
        return None
    if isinstance(value, bool | int | float):
        return int(value)
    if read(value, "infinite"):
        return None
    if read(value, "set") is False:
        return None
    inner = read(value, "number")
    return None if inner is None else int(inner)


def infinite(value: Any) -> bool:
    """Whether a number is declared unlimited."""
    return bool(read(value, "infinite")) if value is not None else False


def moment(value: Any) -> datetime | None:
    """An aware datetime from seconds since 1970; Slurm's 0 means never."""
    seconds = number(value)
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


def words(value: Any) -> tuple[str, ...]:
    """A list of names from a list or a single name."""
    if value in _NOTHING:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(word) for word in value)


def exit_code(value: Any) -> tuple[int | None, int | None]:
    """(return code, signal) from a wait status or from `{status, return_code, signal}`; None if not there yet."""
    if value is None or value is msgspec.UNSET:
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
    branches = [branch for branch in (typing.get_args(hint) or (hint,)) if branch is not type(None)]
    if typing.get_origin(hint) in (list, dict):
        branches = [hint]
    if isinstance(value, Mapping) and not any(_is_mapping(branch) for branch in branches):
        return [f"{key}={entry}" for key, entry in value.items()]
    if isinstance(value, int) and not isinstance(value, bool) and any(_is_number_struct(branch) for branch in branches):
        return {"set": True, "number": value}
    if isinstance(value, str) and any(typing.get_origin(branch) is list for branch in branches) and str not in branches:
        return [value]
    return value


def _is_mapping(branch: Any) -> bool:
    return typing.get_origin(branch) is dict or hasattr(branch, "__attrs_attrs__")


def _is_number_struct(branch: Any) -> bool:
    names = {field.name for field in getattr(branch, "__attrs_attrs__", ())}
    return {"set", "number"} <= names


def items(value: Any) -> Iterable[Any]:
    """A list, also where the server sent nothing."""
    return () if value is None or value is msgspec.UNSET else value
