"""The raw layer: every operation of every API version, generated from the documents in `openapi/`.

Never edit this by hand: `scripts/regenerate` writes it.
"""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import Final

VERSIONS: Final = ("v0.0.36", "v0.0.37", "v0.0.38", "v0.0.40", "v0.0.41", "v0.0.42", "v0.0.43", "v0.0.44", "v0.0.45")
"""The API versions in this package, oldest first."""

LATEST: Final = VERSIONS[-1]
"""The newest of them."""


def load(version: str) -> ModuleType:
    """The package of one API version (`load("v0.0.43")`), imported when asked for."""
    if version not in VERSIONS:
        raise ValueError(f"no {version} here, only {', '.join(VERSIONS)}")
    return importlib.import_module(f"{__name__}.{version.replace('.', '_')}")
