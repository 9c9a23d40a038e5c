from __future__ import annotations

from ...model import UNSET, Model, Unset


class Uint32NoValStruct2(Model, kw_only=True):
    """Request specific job priority.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: int | Unset = UNSET
