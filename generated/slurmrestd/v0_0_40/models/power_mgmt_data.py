from __future__ import annotations

from typing import Any

PowerMgmtData = dict[str, Any]
"""Removed field."""
