"""How Slurm writes things, whatever the API version. No request is known here.

`wire` reads the two shapes that one thing has in old and new versions. `states`, `signals` and
`error_numbers` are Slurm's notations of what they are called after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["signals"]

if TYPE_CHECKING:
    from . import signals
else:
    # Only what is sent to jobs needs them.
    __getattr__ = modules(__name__, {"signals": ".signals"})
