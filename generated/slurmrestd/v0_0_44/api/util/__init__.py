"""The operations of this API, one module each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._lazy import submodules

if TYPE_CHECKING:
    from . import post_hostlist as post_hostlist
    from . import post_hostnames as post_hostnames

__getattr__, __dir__ = submodules(__name__, ["post_hostlist", "post_hostnames"])
