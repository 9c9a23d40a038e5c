"""How Slurm writes things, whatever the API version. No request is known here.

`wire` reads the two shapes that one thing has in old and new versions. `states` and `error_numbers` are Slurm's
notations of what they are called after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["difflib"]

if TYPE_CHECKING:
    import difflib
else:
    # Only what is misspelt needs it.
    __getattr__ = modules(__name__, {"difflib": "difflib"})
