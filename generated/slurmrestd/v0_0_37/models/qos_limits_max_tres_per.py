from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class QosLimitsMaxTresPer(Model, kw_only=True):
    """Max TRES per settings.

    Attributes:
        account: TRES list of attributes
        job: TRES list of attributes
        node: TRES list of attributes
        user: TRES list of attributes
    """

    account: list[Tres] | Unset = UNSET
    job: list[Tres] | Unset = UNSET
    node: list[Tres] | Unset = UNSET
    user: list[Tres] | Unset = UNSET


from .tres import Tres  # noqa: E402
