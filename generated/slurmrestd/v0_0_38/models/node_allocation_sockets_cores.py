from __future__ import annotations

from typing import Any

NodeAllocationSocketsCores = dict[str, Any]
"""assignment status of each core by core id in each socket"""
