"""Decode and encode every body: nothing may be lost, changed or of another type than declared."""

from __future__ import annotations

import importlib
import json
import pkgutil
import typing
import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import msgspec

import slurmrestd
from slurmrestd.decoding import ContradictionWarning, decode, field_names, is_model
from slurmrestd.operation import Operation

from .audit import Ledger, ledger
from .check import Disagreement
from .service import Exchange


def operations(version: str) -> dict[str, Operation]:
    """Load the generated operations of a version, by the ids that the document gives them."""
    api = importlib.import_module(f"{slurmrestd.load(version).__name__}.api")
    by_id: dict[str, Operation] = {}
    for group in pkgutil.iter_modules(api.__path__):
        folder = importlib.import_module(f"{api.__name__}.{group.name}")
        for module in pkgutil.iter_modules(folder.__path__):
            content = importlib.import_module(f"{folder.__name__}.{module.name}")
            by_id[f"{group.name}_{module.name}"] = content.OPERATION
    return by_id


def round_trips(version: str, exchanges: Iterable[Exchange]) -> Ledger:
    """Send every JSON body through the model of its operation and status."""
    accounts = ledger()
    operations_by_id = operations(version)
    for exchange in exchanges:
        if exchange.is_json and exchange.body:
            answers = operations_by_id[exchange.operation].answers
            account = accounts[exchange.operation]
            account.exchanges += 1
            account.checks += 1
            account.note(*through(exchange.body, type_of(answers, exchange.status)))
    return accounts


def type_of(answers: Mapping[str, Any], status: int) -> Any:
    """Find the type of an answer with this status."""
    return answers.get(str(status), answers.get("default"))


def through(body: bytes, type_: Any) -> Iterator[Disagreement]:
    """Send one body through its model and back; what is wrong with it then."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model = decode(body, type_)
    for warning in caught:
        if issubclass(warning.category, ContradictionWarning):
            yield Disagreement("decode", "round trip", str(warning.message))
    if msgspec.to_builtins(model) != json.loads(body.decode("utf-8", "replace")):
        yield Disagreement("bytes", "round trip", "what came out of the model is not what went in")
    yield from _mistyped(model, type_, "$")


def _mistyped(value: Any, type_: Any, place: str) -> Iterator[Disagreement]:
    """Find fields that hold another type than the one they are annotated with."""
    if is_model(type(value)) and attrs.has(type(value)):
        hints = typing.get_type_hints(type(value))
        for name in field_names(type(value)):
            yield from _mistyped(getattr(value, name), hints[name], f"{place}.{name}")
        return
    branches = typing.get_args(type_) if typing.get_origin(type_) not in (None, list, dict) else (type_,)
    plain = [typing.get_origin(branch) or branch for branch in branches]
    if isinstance(value, list) and list in plain:
        inner = next(branch for branch in branches if typing.get_origin(branch) is list)
        for item in value:
            yield from _mistyped(item, typing.get_args(inner)[0], f"{place}[]")
    elif isinstance(value, dict) and dict in plain:
        inner = next(branch for branch in branches if typing.get_origin(branch) is dict)
        for item in value.values():
            yield from _mistyped(item, typing.get_args(inner)[1], f"{place}{{}}")
    elif type(value) not in plain:
        yield Disagreement(place, "round trip", f"holds a {type(value).__name__}, annotated {type_}")
