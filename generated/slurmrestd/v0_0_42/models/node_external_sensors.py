from __future__ import annotations

from typing import Any

NodeExternalSensors = dict[str, Any]
"""Names and values."""
