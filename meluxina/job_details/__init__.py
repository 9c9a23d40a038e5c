"""What few programs ask of a job; each module is imported when a view is asked for it.

- `resources` are what it asks for and has, `efficiency` is how much of that it used.
- `steps` are its parts, as accounting has them.
- `output_paths` names its files, `obstacles` says what keeps it from starting.
"""

from __future__ import annotations

from ..lazy import modules

__getattr__ = modules(
    __name__,
    {
        "Step": ".steps",
        "efficiency": ".efficiency",
        "obstacle": ".obstacles",
        "output_paths": ".output_paths",
        "resources": ".resources",
    },
)
