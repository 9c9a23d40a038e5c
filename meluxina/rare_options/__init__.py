"""What few jobs have of the options of sbatch, loaded when one has it.

- `conversions` turns such options into properties, as `sbatch.conversions` does those that many jobs have.
- `refusals` says why there are options that can't be given.
- `components` says what the components of a heterogeneous job have of each other.
- `export` makes of an environment what `--export` says, `arguments` gives a script arguments.
- `dates` reads dates and times, `node_lists` checks lists of nodes, `signals` reads the names of signals.
"""

from __future__ import annotations

from ..lazy import modules

_MODULES = ("arguments", "components", "conversions", "dates", "export", "node_lists", "refusals", "signals")
__getattr__ = modules(__name__, {name: f".{name}" for name in _MODULES})
