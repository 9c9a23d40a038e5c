from __future__ import annotations

from typing import Any

JobHetJobId = dict[str, Any]
"""Parent HetJob id."""
