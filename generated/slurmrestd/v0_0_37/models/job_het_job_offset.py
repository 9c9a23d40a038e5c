from __future__ import annotations

from typing import Any

JobHetJobOffset = dict[str, Any]
"""Offset of this job to parent."""
