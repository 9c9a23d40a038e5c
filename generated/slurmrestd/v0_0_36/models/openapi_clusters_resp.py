from __future__ import annotations

from typing import Any

OpenapiClustersResp = dict[str, Any]
"""Names and values."""
