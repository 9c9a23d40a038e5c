from __future__ import annotations

from typing import Any

NodePower = dict[str, Any]
"""Names and values."""
