"""Write values of one state in the shapes that a version's models declare, and read what is sent in any shape.

No version number decides anything here: a property that a model has gets its value, as a plain number or as
`{set, infinite, number}`, as a list of flags or as one text, nested or flat, whatever the model declares.
"""

from __future__ import annotations

import functools
import re
import typing
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec

from slurmrestd.decoding import field_types, is_model

INFINITE = float("inf")
"""A number without limit, as Slurm's INFINITE."""
_INFINITE_WIRE = 0xFFFFFFFF
_NUMBER = frozenset({"set", "number"})
_SIGNALS = {1: "Hangup", 2: "Interrupt", 3: "Quit", 9: "Killed", 15: "Terminated"}

Write = Callable[[Any], Any]


class Exit(NamedTuple):
    """How something ended: a return code, or the number of a signal."""

    code: int = 0
    signal: int = 0

    @property
    def wait_status(self) -> int:
        """Both as one number, as the wait system call has it."""
        return self.code << 8 | self.signal

    @property
    def fields(self) -> dict[str, Any]:
        """Both as newer servers nest them."""
        word = "SIGNALED" if self.signal else "ERROR" if self.code else "SUCCESS"
        signal = {"id": self.signal or None, "signal_id": self.signal or None, "name": _SIGNALS.get(self.signal, "")}
        return {"status": [word], "return_code": self.code, "signal": signal}


class Nested(dict[str, Any]):
    """Fields where a model has some, and a text where it has one."""

    def __init__(self, text: str, fields: Mapping[str, Any]) -> None:
        super().__init__(fields)
        self._text = text

    def __str__(self) -> str:
        return self._text


class State(list[str]):
    """A state with its flags; where a model has one text, the state alone."""

    def __str__(self) -> str:
        return self[0].lower()


class Kept(NamedTuple):
    """Fields that are written once for each model, until what they are kept in is emptied."""

    make: Callable[[], Mapping[str, Any]]
    time: int
    """When they were made, where that shows in them."""
    kept: dict[Any, tuple[int, msgspec.Raw]]

    def write(self, model: Any) -> msgspec.Raw:
        """Write them, or return what was written before."""
        time, content = self.kept.get(model, (-1, msgspec.Raw()))
        if time != self.time:
            content = msgspec.Raw(msgspec.json.encode(write(model, self.make())))
            self.kept[model] = self.time, content
        return content


NO_EXIT = Exit()


def write(model: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """Write those of these values that a model has, by their names on the wire."""
    return {wire: shape(values[name]) for name, wire, shape in _fields(model) if name in values}


@functools.cache
def _fields(model: Any) -> list[tuple[str, str, Write]]:
    wire_names = {field.name: field.encode_name for field in msgspec.structs.fields(model)}
    return [(name, wire_names[name], _shape(hint)) for name, hint in field_types(model).items()]


@functools.cache
def _shape(hint: Any) -> Write:
    """Find how a value is written where the model declares this type."""
    is_branch = typing.get_origin(hint) in (list, dict) or not typing.get_args(hint)
    branches = [hint] if is_branch else [branch for branch in typing.get_args(hint) if branch is not msgspec.UnsetType]
    origins = {typing.get_origin(branch) or branch for branch in branches}
    nothing = type(None) in origins
    model = next(filter(is_model, branches), None)
    if model is not None:
        return _struct(model) if field_types(model).keys() >= _NUMBER else functools.partial(_nested, model, nothing)
    if list in origins:
        branch = next(branch for branch in branches if typing.get_origin(branch) is list)
        return functools.partial(_listed, _shape(typing.get_args(branch)[0]))
    if bool in origins:
        return functools.partial(_truth, nothing)
    if str in origins and not origins & {int, float}:
        return _text
    if origins & {int, float}:
        return functools.partial(_plain, nothing, int in origins, str in origins)
    return _as_is


def _as_is(value: Any) -> Any:
    return value


def _struct(model: Any) -> Write:
    whole = "float" not in str(field_types(model)["number"])

    def number(value: Any) -> dict[str, Any]:
        count = 0 if value in (None, INFINITE) else int(value) if whole else float(value)
        return {"set": value not in (None, INFINITE), "infinite": value == INFINITE, "number": count}

    return number


def _nested(model: Any, nothing: bool, value: Any) -> Any:
    if isinstance(value, Kept):
        return value.write(model)
    if isinstance(value, Exit):
        value = value.fields
    if value is None:
        return None if nothing else {}
    return write(model, value)


def _listed(item: Write, value: Any) -> list[Any]:
    if value is None or value == "":
        return []
    return [item(entry) for entry in (value if isinstance(value, list | tuple) else [value])]


def _truth(nothing: bool, value: Any) -> bool | None:
    return None if value is None and nothing else bool(value)


def _text(value: Any) -> str:
    if isinstance(value, list | tuple) and not isinstance(value, State):
        return ",".join(map(str, value))
    return "" if value is None else str(value)


def _plain(nothing: bool, whole: bool, or_text: bool, value: Any) -> Any:
    if isinstance(value, Exit):
        return value.wait_status
    if value is None or value == INFINITE:
        return None if nothing else 0 if value is None else _INFINITE_WIRE
    if isinstance(value, str | Nested):
        value = str(value)
        return value if or_text else int(value) if value.isdecimal() else 0
    return int(value) if whole else float(value)


# What is sent


def number(value: Any) -> float | None:
    """Read a number that was sent: plain, as a text, or as `{set, infinite, number}`; None if there is none."""
    if isinstance(value, Mapping):
        if value.get("infinite"):
            return INFINITE
        return value.get("number", 0) if value.get("set") else None
    if isinstance(value, str):
        return int(value) if re.fullmatch(r"-?\d+", value, re.ASCII) else None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def whole(value: Any, default: int = 1) -> int:
    """Read a whole number that was sent, or the default."""
    count = number(value)
    return default if count is None or count == INFINITE else int(count)


def minutes(value: Any) -> float | None:
    """Read a time limit that was sent: minutes, or a text such as "1-12:00:00" or "UNLIMITED"."""
    if not isinstance(value, str) or value.isdecimal():
        return number(value)
    if value.upper() in ("UNLIMITED", "INFINITE"):
        return INFINITE
    days, dash, clock = value.rpartition("-")
    parts = [int(part) for part in clock.split(":")]
    scale = (60, 1, 1 / 60) if dash or len(parts) == len("hms") else (1, 1 / 60)
    total = int(days or 0) * 1440 + sum(part * unit for part, unit in zip(parts, scale, strict=False))
    return -(-total // 1)


def megabytes(value: Any) -> int | None:
    """Read memory that was sent: megabytes, or a text such as "8G"."""
    if isinstance(value, str) and (match := re.fullmatch(r"(\d+)([KMGT]?)B?", value.upper())):
        scale = {"K": 1 / 1024, "": 1, "M": 1, "G": 1024, "T": 1024**2}
        return int(int(match[1]) * scale[match[2]])
    count = number(value)
    return None if count is None else int(count)


def words(value: Any) -> list[str]:
    """Read names that were sent, as a list or as one text with commas outside of brackets."""
    texts = value if isinstance(value, list) else [value] if isinstance(value, str) else []
    return [word for text in texts for word in re.split(r",(?![^\[]*\])", str(text)) if word]
