from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class ClusterInfoController(Model):
    """Information about controller.

    Attributes:
        host: Hostname
        port: Port number
    """

    host: str | None | Unset = UNSET
    port: int | None | Unset = UNSET
