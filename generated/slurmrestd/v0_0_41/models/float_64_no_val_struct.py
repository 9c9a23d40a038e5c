from __future__ import annotations

from ...model import UNSET, Model, Unset


class Uint32NoValStruct(Model, kw_only=True):
    """Number of shares allocated.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: int | Unset = UNSET


class Uint64NoValStruct(Model, kw_only=True):
    """TRES value.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: int | Unset = UNSET


class Float64NoValStruct(Model, kw_only=True):
    """Normalized shares.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: float | Unset = UNSET


class Uint16NoValStruct2(Model, kw_only=True):
    """Cores per socket required.

    Attributes:
        set: True if number has been set; False if number is unset
        infinite: True if number has been set to infinite; "set" and "number" will be ignored
        number: If "set" is True the number will be set with value; otherwise ignore number contents
    """

    set: bool | Unset = UNSET
    infinite: bool | Unset = UNSET
    number: int | Unset = UNSET


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


class OpenapiError2(Model, kw_only=True):
    """Slurm's `openapi_error_2`.

    Attributes:
        description: Long form error description
        error_number: Slurm numeric error identifier
        error: Short form error description
        source: Source of error or where error was first detected
    """

    description: str | Unset = UNSET
    error_number: int | Unset = UNSET
    error: str | Unset = UNSET
    source: str | Unset = UNSET


class OpenapiWarning2(Model, kw_only=True):
    """Slurm's `openapi_warning_2`.

    Attributes:
        description: Long form warning description
        source: Source of warning or where warning was first detected
    """

    description: str | Unset = UNSET
    source: str | Unset = UNSET


class OpenapiError(Model, kw_only=True):
    """Slurm's `openapi_error`.

    Attributes:
        description: Long form error description
        error_number: Slurm numeric error identifier
        error: Short form error description
        source: Source of error or where error was first detected
    """

    description: str | Unset = UNSET
    error_number: int | Unset = UNSET
    error: str | Unset = UNSET
    source: str | Unset = UNSET


class OpenapiWarning(Model, kw_only=True):
    """Slurm's `openapi_warning`.

    Attributes:
        description: Long form warning description
        source: Source of warning or where warning was first detected
    """

    description: str | Unset = UNSET
    source: str | Unset = UNSET
