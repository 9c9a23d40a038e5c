from __future__ import annotations

from typing import Any

ExtSensorsData = dict[str, Any]
"""Removed field."""
