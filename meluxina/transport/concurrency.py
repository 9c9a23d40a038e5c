"""What differs between threads and tasks: whose turn it is, and where a client may be used."""

from __future__ import annotations

import os
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

__all__ = ["Lock", "async_home", "async_lock", "home"]


def async_lock() -> asyncio.Lock:
    """A lock for tasks."""
    # The sync client does without asyncio.
    import asyncio  # noqa: PLC0415

    return asyncio.Lock()


def home() -> object:
    """Where open connections belong to: this process."""
    return os.getpid()


def async_home() -> object:
    """Where open connections belong to: this process and its event loop."""
    import asyncio  # noqa: PLC0415

    return os.getpid(), asyncio.get_running_loop()
