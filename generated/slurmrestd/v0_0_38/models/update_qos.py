from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class UpdateQos(Model):
    """Slurm's `/components/schemas/update_qos`.

    Attributes:
        qos: (Slurm does not say)
    """

    qos: list[Qos] | Unset = UNSET


from .qos import Qos  # noqa: E402
