"""Names that are imported when first used (PEP 562): one operation costs one operation."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

Hooks = tuple[Callable[[str], Any], Callable[[], list[str]]]


def submodules(package: str, names: Iterable[str]) -> Hooks:
    """`__getattr__` and `__dir__` for a package whose modules, and `module.Class`, are its attributes."""
    known = {name.rpartition(".")[2]: name.partition(".")[0] for name in names}

    def getattr_(name: str) -> Any:
        if name not in known:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = importlib.import_module(f"{package}.{known[name]}")
        return module if known[name] == name else getattr(module, name)

    return getattr_, lambda: sorted(known)


def classes(package: str, modules: Mapping[str, str]) -> Hooks:
    """`__getattr__` and `__dir__` for a package that offers the classes of its modules.

    `modules` says which, with spaces between.
    """
    homes = {name: module for module, names in modules.items() for name in names.split()}

    def getattr_(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return getattr_, lambda: sorted(homes)
