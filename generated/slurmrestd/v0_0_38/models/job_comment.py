from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class JobComment(Model):
    """Job comments by type.

    Attributes:
        administrator: Administrator set comment
        job: Job comment
        system: System set comment
    """

    administrator: str | None | Unset = UNSET
    job: str | None | Unset = UNSET
    system: str | None | Unset = UNSET
