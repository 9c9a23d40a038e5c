"""What `repr` and notebooks show of views: `text` what stands behind a name, `page` tables in HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["page", "text"]

if TYPE_CHECKING:
    from . import page, text
else:
    __getattr__ = modules(__name__, {name: f".{name}" for name in __all__})
