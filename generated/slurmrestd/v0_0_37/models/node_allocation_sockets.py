from __future__ import annotations

NodeAllocationSockets = dict[str, str]
"""Assignment status of each socket by socket id."""
