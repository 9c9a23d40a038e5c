from __future__ import annotations

from ...model import Model
from ...types import UNSET, Unset


class Uint64NoValStruct2(Model, kw_only=True):
    """When the request was made (UNIX timestamp).

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: int | Unset = UNSET
