"""What people see of views and waits.

`text` is what `repr` says behind a view's name, `page` a notebook's tables, `progress` the bar of a wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["page", "progress", "text"]

if TYPE_CHECKING:
    from . import page, progress, text
else:
    __getattr__ = modules(__name__, {name: f".{name}" for name in __all__})
