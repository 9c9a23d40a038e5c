"""One lock for either client: threads take turns with the one, tasks with the other."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

__all__ = ["Lock", "async_lock"]


def async_lock() -> asyncio.Lock:
    """A lock for tasks."""
    # The sync client does without asyncio.
    import asyncio  # noqa: PLC0415

    return asyncio.Lock()
