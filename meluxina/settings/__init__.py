"""What a client is told: by arguments, by variables, and by whoever gives it tokens.

`config` holds the settings, `timeouts` every limit of time, `network` proxy and certificates. A `token` is a secret
that does not show; a `credential` is the one in use and knows where the next comes from, such as from `token_sources`,
of which one runs a `command`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["command"]

if TYPE_CHECKING:
    from . import command
else:
    __getattr__ = modules(__name__, {"command": ".command"})
