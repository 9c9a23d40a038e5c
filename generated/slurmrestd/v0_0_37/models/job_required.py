from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobRequired(Model, kw_only=True):
    """Job run requirements.

    Attributes:
        CPUs: Required number of CPUs
        memory: Required amount of memory (MiB)
    """

    CPUs: int | None | Unset = UNSET
    memory: int | None | Unset = UNSET
