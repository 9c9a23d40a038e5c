"""The library that speaks HTTP: httpx or what stands in for it.

This is the only module that imports it. In a program that has called `httpx2.alias_httpx()` before, it is httpx2, whose
names are the same.
"""

from __future__ import annotations

import httpx

__all__ = ["httpx"]
