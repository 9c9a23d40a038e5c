"""Every operation of the Slurm REST API v0.0.43."""

from __future__ import annotations

API_VERSION = "v0.0.43"
