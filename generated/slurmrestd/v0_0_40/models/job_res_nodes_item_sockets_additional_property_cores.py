from __future__ import annotations

JobResNodesItemSocketsAdditionalPropertyCores = dict[str, str]
"""The cores that the job has in this socket, by number ("0"): "allocated" or "allocated_and_in_use"."""
