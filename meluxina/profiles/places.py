"""Where files of this package are, by the XDG variables."""

from __future__ import annotations

import os
from pathlib import Path

_FOLDERS = {"XDG_CONFIG_HOME": "~/.config", "XDG_STATE_HOME": "~/.local/state", "XDG_CACHE_HOME": "~/.cache"}


def folder(variable: str) -> Path:
    """Return this package's folder below the one that an XDG variable names, or below its default."""
    text = os.environ.get(variable, "")
    # The specification has relative paths ignored.
    base = text if Path(text).is_absolute() else os.path.expanduser(_FOLDERS[variable])  # noqa: PTH111 -- never raises
    return Path(base) / "meluxina"


def config_file() -> Path:
    """Return the path of the file with the profiles."""
    return folder("XDG_CONFIG_HOME") / "config.toml"
