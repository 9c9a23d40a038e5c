from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobRequired(Model):
    """Job run requirements.

    Attributes:
        CPUs: Required number of CPUs
        memory: Required amount of memory (MiB)
    """

    CPUs: int | None | Unset = UNSET
    memory: int | None | Unset = UNSET
