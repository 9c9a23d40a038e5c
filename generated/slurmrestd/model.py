"""What every model is: an attrs class that only declares its fields."""

from __future__ import annotations

from typing import Any, Self, TypeVar, dataclass_transform

import attrs
import msgspec

from .decoding import convert, field_names

T = TypeVar("T")


class Model:
    """Base of all models: comparison, a readable repr, and dictionaries in and out."""

    __slots__ = ()

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in field_names(type(self)))

    def __repr__(self) -> str:
        fields = ((name, getattr(self, name)) for name in field_names(type(self)))
        shown = ", ".join(f"{name}={value!r}" for name, value in fields if value is not msgspec.UNSET)
        return f"{type(self).__name__}({shown})"

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries, lists and scalars under the names Slurm uses; unset fields are left out."""
        result: dict[str, Any] = msgspec.to_builtins(self)
        return result

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """The model of a dictionary as Slurm sends it.

        A value that contradicts the declared type is kept as it is, with one `ContradictionWarning`.
        """
        return convert(data, cls)


@dataclass_transform(kw_only_default=True)
def model(cls: type[T]) -> type[T]:
    """Make an attrs class of a declaration; comparison and repr come from `Model`, once for all."""
    return attrs.define(cls, kw_only=True, eq=False, repr=False, weakref_slot=False, getstate_setstate=False)
