from __future__ import annotations

from ...model import Model, model
from ...types import UNSET, Unset


@model
class UpdateQos(Model):
    """Slurm's `/components/schemas/update_qos`.

    Attributes:
        QOS: (Slurm does not say)
    """

    QOS: list[Qos] | Unset = UNSET


from .qos import Qos  # noqa: E402
