"""Names that are imported when first used (PEP 562): one operation costs one operation."""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Callable, Iterable
from typing import Any

Hooks = tuple[Callable[[str], Any], Callable[[], list[str]]]


def submodules(package: str, names: Iterable[str]) -> Hooks:
    """`__getattr__` and `__dir__` for a package whose modules are its attributes."""
    known = frozenset(names)

    def getattr_(name: str) -> Any:
        if name not in known:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return importlib.import_module(f"{package}.{name}")

    return getattr_, lambda: sorted(known)


def classes(package: str, path: Iterable[str]) -> Hooks:
    """`__getattr__` and `__dir__` for a package that offers one class from each of its modules.

    `JobInfo` comes from `job_info`: the names differ in case and underscores only.
    """

    @functools.cache
    def modules() -> dict[str, str]:
        import pkgutil  # noqa: PLC0415 -- three milliseconds that most programs never need

        return {module.name.replace("_", ""): module.name for module in pkgutil.iter_modules(path)}

    def getattr_(name: str) -> Any:
        module = modules().get(name.replace("_", "").lower())
        value = module and getattr(importlib.import_module(f"{package}.{module}"), name, None)
        if value is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        setattr(sys.modules[package], name, value)
        return value

    return getattr_, lambda: sorted(modules().values())
