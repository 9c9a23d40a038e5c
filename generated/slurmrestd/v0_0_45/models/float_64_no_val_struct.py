from __future__ import annotations

from ...model import UNSET, Model, Unset


class Tres(Model, kw_only=True):
    """Slurm's `tres`.

    Attributes:
        type: TRES type (CPU, MEM, etc)
        name: TRES name (if applicable)
        id: ID used in the database
        count: TRES count (0 if listed generically)
    """

    type: str
    name: str | Unset = UNSET
    id: int | Unset = UNSET
    count: int | Unset = UNSET


class Uint32NoValStruct(Model, kw_only=True):
    """Slurm's `uint32_no_val_struct`.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: int | Unset = UNSET


class Float64NoValStruct(Model, kw_only=True):
    """Slurm's `float64_no_val_struct`.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: float | Unset = UNSET


class Uint64NoValStruct(Model, kw_only=True):
    """Slurm's `uint64_no_val_struct`.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: int | Unset = UNSET


class Uint16NoValStruct(Model, kw_only=True):
    """Slurm's `uint16_no_val_struct`.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: int | Unset = UNSET
