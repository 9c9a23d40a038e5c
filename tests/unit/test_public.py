"""What stands in public signatures is public, and what is public is there."""

from __future__ import annotations

import ast
import functools
import importlib.metadata
import inspect
import sys
import typing
from collections.abc import Iterator
from typing import Any

import pytest

import meluxina
from meluxina.jobs.view import JobView

PUBLIC = {name: getattr(meluxina, name) for name in meluxina.__all__}


Hint = tuple[str, str, str]
"""The module that an annotation stands in, of what it is, and its text."""


def hints(thing: Any) -> Iterator[Hint]:
    """Yield what stands in the signatures of a function, or of all public members of a class."""
    if inspect.isclass(thing):
        yield from of_fields(thing)
        for name, member in inspect.getmembers(thing):
            function = member.fget if isinstance(member, property) else member
            if inspect.isfunction(function) and (not name.startswith("_") or name == "__init__"):
                for one in (function, *typing.get_overloads(function)):
                    yield from ((module, f"{thing.__name__}.{place}", text) for module, place, text in hints(one))
    elif inspect.isfunction(thing) and thing.__module__.startswith("meluxina"):
        for text in inspect.get_annotations(thing).values():
            yield thing.__module__, thing.__name__, str(text)


def of_fields(kind: type) -> Iterator[Hint]:
    for base in kind.__mro__:
        if base.__module__.startswith("meluxina"):
            for name, hint in inspect.get_annotations(base).items():
                # A TypedDict keeps its annotations wrapped, and each Python shows those in words of its own.
                text = hint.__forward_arg__ if isinstance(hint, typing.ForwardRef) else str(hint)
                if not name.startswith("_"):
                    yield base.__module__, f"{kind.__name__}.{name}", text


def names(text: str) -> Iterator[str]:
    """Yield the names in an annotation, with dots where they are of a module."""
    inner: set[ast.AST] = set()
    for node in ast.walk(ast.parse(text, mode="eval")):
        if isinstance(node, ast.Attribute | ast.Name) and node not in inner:
            yield ast.unparse(node)
            inner.update(ast.walk(node))


@functools.cache
def imported_for_types(module: str) -> dict[str, Any]:
    """Import what a module imports for type checkers only."""
    things: dict[str, Any] = {}
    for node in ast.parse(inspect.getsource(sys.modules[module])).body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for line in node.body:
                exec(f"from __future__ import annotations\n{absolute(line, module)}", things)  # noqa: S102 -- ours
    return things


def absolute(line: ast.stmt, module: str) -> str:
    """Write an import of a module in full."""
    if isinstance(line, ast.ImportFrom) and line.level:
        package = module.split(".")[: -line.level]
        line = ast.ImportFrom(".".join([*package, *filter(None, [line.module])]), line.names, 0)
    return ast.unparse(line)


def of_ours(text: str, module: str) -> Iterator[tuple[str, Any]]:
    """Yield the classes and the aliases of this package in an annotation."""
    for name in names(text):
        try:
            thing = eval(name, vars(sys.modules[module]) | imported_for_types(module))  # noqa: S307 -- our annotations
        except NameError:
            continue  # a word in a Literal
        is_class = inspect.isclass(thing) and thing.__module__.startswith("meluxina")
        if is_class or typing.get_origin(thing) is not None:
            yield name, thing


def unexported(things: dict[str, Any]) -> set[str]:
    exported = list(PUBLIC.values())
    return {
        f"{place}: {name}"
        for thing in things.values()
        for module, place, text in hints(thing)
        for name, other in of_ours(text, module)
        if not any(other is one for one in exported)
    }


def test_what_stands_in_public_signatures_is_exported() -> None:
    assert unexported(PUBLIC) == set()


def show(job: JobView) -> None:
    """A function whose argument nobody outside could name."""


def test_what_is_not_exported_is_seen() -> None:
    show.__module__ = "meluxina.jobs.view"
    assert unexported({"show": show}) == {"show: JobView"}


@pytest.mark.parametrize("name", ["JobRef", "TokenSource", "Token", "Config", "Changes"])
def test_names_that_users_write_in_their_own_signatures_are_there(name: str) -> None:
    assert name in PUBLIC


def test_the_package_knows_its_version() -> None:
    assert meluxina.__version__ == importlib.metadata.version("meluxina")
    assert "__version__" in dir(meluxina)
