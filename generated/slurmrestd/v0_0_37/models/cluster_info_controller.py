from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class ClusterInfoController(Model, kw_only=True):
    """Information about controller.

    Attributes:
        host: Hostname
        port: Port number
    """

    host: str | None | Unset = UNSET
    port: int | None | Unset = UNSET
