from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class JobComment(Model, kw_only=True):
    """Job comments by type.

    Attributes:
        administrator: Administrator set comment
        job: Job comment
        system: System set comment
    """

    administrator: str | None | Unset = UNSET
    job: str | None | Unset = UNSET
    system: str | None | Unset = UNSET
