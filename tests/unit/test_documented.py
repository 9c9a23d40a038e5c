"""Every public name, and every public member of one, says what it is; methods of clients say what they ask for."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
import typing
from collections.abc import Iterator
from enum import Enum
from typing import Any

import pytest

import meluxina

PUBLIC = {
    name: thing
    for name in meluxina.__all__
    if typing.get_origin(thing := getattr(meluxina, name)) is None and not typing.is_typeddict(thing)
}
CLIENTS = (meluxina.Client, meluxina.AsyncClient)
ERRORS = {name for name, thing in PUBLIC.items() if isinstance(thing, type) and issubclass(thing, Exception)}
OURS = ("meluxina", __name__)
OFFLINE = {"close", "aclose", "config", "as_user", "from_profile", "api_version"}
"""Members of a client that ask the server for nothing."""
ANY_OPERATION = {"send", "receive"}
"""Methods of a client that ask for whatever they are given."""


def members(kind: type) -> Iterator[tuple[str, Any]]:
    """Yield the methods and properties of a class that this package defines and users may use."""
    for base in kind.__mro__:
        for name, member in vars(base).items():
            is_described = isinstance(member, property | classmethod | staticmethod) or inspect.isfunction(member)
            if base.__module__.startswith(OURS) and is_described and not name.startswith("_"):
                yield name, member


def undescribed_fields(kind: type) -> Iterator[str]:
    """Yield the annotated public fields of a class without a docstring line below them."""
    for base in kind.__mro__:
        if base.__module__.startswith(OURS) and not issubclass(base, Enum):
            (definition,) = ast.parse(textwrap.dedent(inspect.getsource(base))).body
            body = definition.body if isinstance(definition, ast.ClassDef) else []
            for statement, following in zip(body, [*body[1:], None], strict=True):
                if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                    is_described = isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
                    if not statement.target.id.startswith("_") and not is_described:
                        yield statement.target.id


def undescribed(things: dict[str, Any]) -> set[str]:
    places = {name for name, thing in things.items() if not inspect.getdoc(thing)}
    for name, thing in things.items():
        if inspect.isclass(thing):
            places |= {f"{name}.{member}" for member, value in members(thing) if not inspect.getdoc(value)}
            places |= {f"{name}.{field}" for field in undescribed_fields(thing)}
    return places


def without_operation(kind: type) -> set[str]:
    """Collect the methods whose docstring has neither an operation nor another method that has one."""
    asking = ((name, member) for name, member in members(kind) if name not in OFFLINE | ANY_OPERATION)
    texts = {name: inspect.getdoc(member) or "" for name, member in asking}
    named = {name for name, text in texts.items() if re.search(r"\b(GET|POST|DELETE) /", text)}
    referring = {
        name for name, text in texts.items() if named.intersection(re.findall(r"`(?:\w+\.)?(\w+)(?:\(.*?\))?`", text))
    }
    return texts.keys() - named - referring


def without_raises(things: dict[str, Any]) -> set[str]:
    """Collect the functions that raise an error of this package themselves, and don't say so."""
    callables = dict(things)
    for name, thing in things.items():
        if inspect.isclass(thing):
            callables |= {f"{name}.{member}": value for member, value in members(thing)}
    functions = {
        place: inspect.unwrap(getattr(value, "fget", None) or getattr(value, "__func__", value))
        for place, value in callables.items()
    }
    return {
        place
        for place, function in functions.items()
        if inspect.isfunction(function) and not raised(function) <= set(re.findall(r"\w+", documented_errors(function)))
    }


def raised(function: Any) -> set[str]:
    """Collect the names of this package's errors that a function makes in a `raise` of its own."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    calls = [node.exc.func for node in ast.walk(tree) if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)]
    return {ast.unparse(call).rpartition(".")[2] for call in calls} & ERRORS


def documented_errors(function: Any) -> str:
    return (inspect.getdoc(function) or "").partition("Raises")[2]


def test_every_public_name_and_member_is_described() -> None:
    assert undescribed(PUBLIC) == set()


def test_what_raises_errors_of_this_package_says_so() -> None:
    assert without_raises(PUBLIC) == set()


@pytest.mark.parametrize("kind", CLIENTS)
def test_methods_of_a_client_name_the_operation_that_they_ask_for(kind: type) -> None:
    assert without_operation(kind) == set()


class Undescribed:
    """A class with a method and a field that nobody could understand."""

    size: int

    def measure(self) -> None: ...

    def weigh(self) -> None:
        """Weigh it, without a word about the operation."""

    def list_all(self) -> None:
        """List them (GET /slurm/…/things)."""

    def list_all_but(self, name: str) -> None:
        """List others than `list_all`."""
        raise meluxina.NotFoundError(name)

    def list_some(self) -> None:
        """List some of what `list_all` has."""


def test_what_is_not_described_is_seen() -> None:
    assert undescribed({"Undescribed": Undescribed}) == {"Undescribed.size", "Undescribed.measure"}
    assert without_operation(Undescribed) == {"measure", "weigh"}
    assert without_raises({"Undescribed": Undescribed}) == {"Undescribed.list_all_but"}
