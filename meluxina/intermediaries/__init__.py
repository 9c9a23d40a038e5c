"""What can stand between a client and its server; each module is imported by a client that has it.

`gateways` want headers of their own, `proxies` come from variables, an `own_transport` from the client's user.
"""

from __future__ import annotations

from ..lazy import modules

__getattr__ = modules(__name__, {"own_transport": ".own_transport", "headers": ".gateways", "of_variables": ".proxies"})
