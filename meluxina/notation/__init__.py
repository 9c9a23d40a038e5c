"""How Slurm writes what few programs read or write; each module is imported when it is needed.

`hostlist` expands lists of nodes, `tres` reads amounts of resources, `state_names` checks names of states.
"""

from __future__ import annotations

from ..lazy import modules

__getattr__ = modules(__name__, {"expand": ".hostlist", "state_name": ".state_names", "state_names": ".state_names"})
