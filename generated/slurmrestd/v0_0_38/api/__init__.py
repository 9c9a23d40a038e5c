"""The operations, one module each.

`sync` sends what `request` makes and returns what was parsed, `sync_detailed` the whole answer; `asyncio` and
`asyncio_detailed` are the same, awaited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy import submodules

if TYPE_CHECKING:
    from . import slurm as slurm
    from . import slurmdb as slurmdb

__getattr__, __dir__ = submodules(__name__, ["slurm", "slurmdb"])
