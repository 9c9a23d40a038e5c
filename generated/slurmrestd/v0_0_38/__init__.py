"""Every operation of the Slurm REST API v0.0.38."""

from __future__ import annotations

API_VERSION = "v0.0.38"
