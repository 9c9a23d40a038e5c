"""The version of this package, read from what is installed when it is asked for."""

from __future__ import annotations

from importlib.metadata import version

__version__ = version("meluxina")
