from __future__ import annotations

NodeAllocationCores = dict[str, str]
"""Assignment status of each core by core id."""
