"""Let a Python take httpx2 for httpx. It imports this when it starts, if PYTHONPATH names this folder.

So do the processes that a test run starts. What imports neither is not slowed down, and sees none of it.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class _FirstImport(MetaPathFinder):
    """Makes httpx2's alias when httpx, or httpcore, is first imported."""

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in ("httpx", "httpcore"):
            return None
        sys.meta_path.remove(self)
        import httpx2  # noqa: PLC0415 -- here it is needed

        httpx2.alias_httpx()
        # Python is about to put it there itself, by what the alias finds.
        del sys.modules[fullname]
        return importlib.util.find_spec(fullname)


sys.meta_path.insert(0, _FirstImport())
