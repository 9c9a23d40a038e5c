"""What accounting adds up: `efficiency` of jobs; `usage` of projects, counted in `hours` and drawn by `picture`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...lazy import modules

if TYPE_CHECKING:
    from . import hours as hours
    from . import picture as picture
else:
    __getattr__ = modules(__name__, {"hours": ".hours", "picture": ".picture"})
