from __future__ import annotations

from typing import Any

NodeAllocationCores = dict[str, Any]
"""Assignment status of each core by core id."""
