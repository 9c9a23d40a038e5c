"""Names of a package that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Callable, Mapping
from typing import Any


def modules(package: str, names: Mapping[str, str]) -> Callable[[str], Any]:
    """Make the `__getattr__` of a package.

    Args:
        package: The package's `__name__`.
        names: Which module each name comes from: `.states` stands in the package, `..slurm.states` beside it, `json`
            anywhere. A name that the module itself has, such as json, stands for the module.

    """

    def load(name: str) -> Any:
        if name not in names:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = importlib.import_module(names[name], package)
        value = module if module.__name__.rpartition(".")[2] == name else getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    return load


_AROUND = (
    *("advice", "changing", "checks", "efficiency", "explain", "files", "following", "profiles", "progress", "saving"),
    *("showing", "tables", "views"),
    *("dates", "node_lists", "obstacles", "output_paths", "steps", "together"),
)
around = functools.cache(modules(__name__.partition(".")[0], {room: f".{room}" for room in _AROUND}))
"""Load a room that stands around the core by its name, for what few programs ask of a view or a job."""
