"""Where tokens can come from, beside a variable.

`sources` makes functions that read them from a file, a command or the system's keyring; one of them runs a `command`.
`signed` signs tokens here, with a site's own key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["command"]

if TYPE_CHECKING:
    from . import command
else:
    # Running commands takes modules that few programs need.
    __getattr__ = modules(__name__, {"command": ".command"})
