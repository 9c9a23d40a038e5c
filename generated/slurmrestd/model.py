"""What every model is: a class that only declares its fields, decoded by msgspec, known to attrs."""

from __future__ import annotations

from typing import Any, Self

import msgspec

from .decoding import convert, field_names
from .types import UNSET, Unset

__all__ = ["UNSET", "Model", "Unset"]


class _Attributes:
    """The `__attrs_attrs__` of a model, made when first asked for.

    attrs spends milliseconds on a large class. Decoding needs none of it; `attrs.fields`, `attrs.evolve` and
    `attrs.asdict` do.
    """

    def __get__(self, instance: object, owner: type[Model]) -> Any:
        import attrs  # noqa: PLC0415 -- a seventh of what httpx takes, and most programs do without

        fields = {
            field.name: attrs.field(
                type=owner.__annotations__[field.name], default=attrs.NOTHING if field.required else field.default
            )
            for field in msgspec.structs.fields(owner)
        }
        attributes = attrs.make_class(owner.__name__, fields, kw_only=True).__attrs_attrs__  # type: ignore[attr-defined]
        if fields:  # else it may be the base of all models, which would hand on that there are none
            owner.__attrs_attrs__ = attributes
        return attributes


class Model(msgspec.Struct, eq=False):
    """Base of all models: comparison, a readable repr, and dictionaries in and out.

    msgspec decodes a long list into its own structs in little more than half the time that it takes for classes of
    attrs.
    """

    __attrs_attrs__ = _Attributes()

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
