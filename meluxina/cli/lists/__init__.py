"""Lists of things: `column` what is shown of each, `layout` how it fits a terminal, `listing` the options of all.

`live` shows one that follows what happens; it is loaded when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lazy import modules

if TYPE_CHECKING:
    from . import live as live
else:
    __getattr__ = modules(__name__, {"live": ".live"})
