from __future__ import annotations

from typing import Any

JobDescMsgEnvironment = dict[str, Any]
"""Dictionary of environment entries."""
