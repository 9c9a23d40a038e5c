from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxTresMinutesPer(Model, kw_only=True):
    """Max TRES minutes per settings.

    Attributes:
        job: TRES list of attributes
        account: TRES list of attributes
        user: TRES list of attributes
        qos: TRES list of attributes
    """

    job: list[Tres] | Unset = UNSET
    account: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET
    qos: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
