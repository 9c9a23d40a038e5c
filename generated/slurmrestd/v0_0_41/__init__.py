"""Every operation of the Slurm REST API v0.0.41."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import submodules

if TYPE_CHECKING:
    from . import api as api
    from . import models as models
    from .operations import Api as Api

API_VERSION = "v0.0.41"

__getattr__, __dir__ = submodules(
    __name__, ["api", "client", "errors", "models", "operations", "operations.Api", "types"]
)
