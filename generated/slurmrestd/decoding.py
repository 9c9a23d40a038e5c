"""Bytes to models. Strict and fast when the answer keeps to its types, lenient and loud when it doesn't."""

from __future__ import annotations

import functools
import gc
import json
import threading
import types
import typing
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_LARGE = 1_000_000
_SHOWN = 5
_LONGEST = 200


class ContradictionWarning(UserWarning):
    """A server's answer does not have the types its API document promises; it was delivered as it came."""


class _CollectorPause:
    """Keep the garbage collector from rescanning a large answer over and over while it is being built.

    Counted, so that decoding in several threads at once neither resumes it early nor leaves it off.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._users = 0
        self._resume = False

    @contextmanager
    def __call__(self) -> Iterator[None]:
        with self._lock:
            if self._users == 0:
                self._resume = gc.isenabled()
                gc.disable()
            self._users += 1
        try:
            yield
        finally:
            with self._lock:
                self._users -= 1
                if self._users == 0 and self._resume:
                    _age_young_objects()
                    gc.enable()


def _age_young_objects() -> None:
    """Count what was just built as old, so that the next small allocation does not make the collector scan it all.

    Freezing and thawing moves all objects to the oldest generation without looking at any.
    """
    if gc.get_freeze_count() == 0:  # else the program keeps frozen objects of its own
        gc.freeze()
        gc.unfreeze()


collector_paused = _CollectorPause()


def decode(content: bytes, type_: Any) -> Any:
    """Decode a JSON answer into `type_`.

    Raises `msgspec.DecodeError` only for content that is not JSON at all.
    """
    if len(content) < _LARGE:
        return _decode(content, type_)
    with collector_paused():
        return _decode(content, type_)


def _decode(content: bytes, type_: Any) -> Any:
    try:
        return _decoder(type_).decode(content)
    except (UnicodeDecodeError, msgspec.DecodeError, RecursionError):
        return convert(plain(content), type_)


def plain(content: bytes) -> Any:
    """JSON as dictionaries, lists and scalars. Raises `msgspec.DecodeError` for what is not JSON.

    Slurm passes on job names and comments as bytes, and not all of them are UTF-8. It also writes numbers that JSON
    does not have, as Python does: Infinity, -Infinity, NaN.
    """
    text = content.decode("utf-8", "replace")
    try:
        try:
            return msgspec.json.decode(text)
        except msgspec.DecodeError:
            value = json.loads(text)
            json.dumps(value, ensure_ascii=False).encode()  # half a character, which Python reads, is no text
            return value
    except ValueError as error:
        raise msgspec.DecodeError(str(error)) from None
    except RecursionError:
        raise msgspec.DecodeError("nested too deeply to be an answer of slurmrestd") from None


_preparing = threading.Lock()


@functools.cache
def _decoder(type_: Any) -> msgspec.json.Decoder[Any]:
    # msgspec keeps what it knows of a class with the class, half-made too: another thread that finds it so crashes.
    with _preparing:
        return msgspec.json.Decoder(type_)


def strict(data: Any, type_: Any) -> Any:
    """Fit plain data into `type_`. Raises `msgspec.ValidationError` for what does not fit."""
    _decoder(type_)
    return msgspec.convert(data, type_)


def convert(data: Any, type_: type[T]) -> T:
    """Fit plain data into `type_`, keeping what does not fit as it is and warning once, with its path."""
    _decoder(typing.cast("Any", type_))
    contradictions = _Contradictions()
    result = _fit(data, type_, "$", contradictions)
    if contradictions.count:
        warnings.warn(f"the answer contradicts its API document: {contradictions}", ContradictionWarning, stacklevel=2)
    return typing.cast("T", result)


class _Contradictions:
    """The first few of them in words, and how many there are: an answer can have as many as it has bytes."""

    def __init__(self) -> None:
        self.count = 0
        self._first: list[str] = []

    def note(self, path: str, problem: str) -> None:
        self.count += 1
        if self.count <= _SHOWN:
            # Names of keys come from the server: nothing in them may steer a terminal.
            words = f"{path}: {problem}"[:_LONGEST]
            self._first.append("".join(letter if letter.isprintable() else "?" for letter in words))

    def __str__(self) -> str:
        more = f"; and {self.count - _SHOWN} more" if self.count > _SHOWN else ""
        return "; ".join(self._first) + more


def _fit(data: Any, type_: Any, path: str, contradictions: _Contradictions) -> Any:
    try:
        return msgspec.convert(data, type_)
    except msgspec.ValidationError as error:
        problem = str(error)
    branches = typing.get_args(type_) if typing.get_origin(type_) in (typing.Union, types.UnionType) else (type_,)
    for branch in branches:
        origin = typing.get_origin(branch)
        if isinstance(data, dict) and is_model(branch):
            return _fit_model(data, branch, path, contradictions)
        if isinstance(data, list) and origin is list:
            (item,) = typing.get_args(branch)
            return [_fit(value, item, f"{path}[{index}]", contradictions) for index, value in enumerate(data)]
        if isinstance(data, dict) and origin is dict:
            _, value_type = typing.get_args(branch)
            return {key: _fit(value, value_type, f"{path}.{key}", contradictions) for key, value in data.items()}
    contradictions.note(path, problem)
    return data


def _fit_model(data: dict[str, Any], type_: Any, path: str, contradictions: _Contradictions) -> Any:
    hints = field_types(type_)
    values: dict[str, Any] = dict.fromkeys(field_names(type_), msgspec.UNSET)
    for attribute, key in field_names(type_).items():
        if key in data:
            values[attribute] = _fit(data[key], hints[attribute], f"{path}.{key}", contradictions)
        elif attribute in _needed(type_):
            contradictions.note(f"{path}.{key}", "missing")
    return type_(**values)


@functools.cache
def _needed(type_: Any) -> frozenset[str]:
    """The fields that the document promises."""
    return frozenset(name for name, hint in field_types(type_).items() if not _may_be_unset(hint))


def _may_be_unset(hint: Any) -> bool:
    return msgspec.UnsetType in typing.get_args(hint)


def is_model(type_: Any) -> bool:
    """Whether `type_` is a class of declared fields."""
    return isinstance(type_, type) and issubclass(type_, msgspec.Struct)


def field_types(type_: Any) -> dict[str, Any]:
    """A model's fields: attribute name to its type."""
    return _field_types(type_)


@functools.cache
def _field_types(type_: Any) -> dict[str, Any]:
    return typing.get_type_hints(type_)


def field_names(type_: Any) -> dict[str, str]:
    """A model's fields: attribute name to the key in JSON."""
    return _field_names(type_)


@functools.cache
def _field_names(type_: Any) -> dict[str, str]:
    return dict(zip(type_.__struct_fields__, type_.__struct_encode_fields__, strict=True))
