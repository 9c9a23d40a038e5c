"""What every model is: an attrs class that only declares its fields."""

from __future__ import annotations

from typing import Any, Self, TypeVar, dataclass_transform

import attrs
import msgspec

from .decoding import convert, field_names

T = TypeVar("T")

_REQUIRED: Any = attrs.NOTHING


class _Attributes:
    """The `__attrs_attrs__` of a model, made when first asked for.

    attrs spends milliseconds on a large class. An import that reaches thirty models needs the attributes of
    none; decoding, `attrs.fields`, `attrs.evolve` and `attrs.asdict` ask for them.
    """

    def __get__(self, instance: object, owner: type[Any]) -> Any:
        fields = {
            name: attrs.field(type=annotation, default=owner._defaults[name])  # noqa: SLF001 -- our own base class
            for name, annotation in owner.__annotations__.items()
        }
        attributes = attrs.make_class(owner.__name__, fields, kw_only=True).__attrs_attrs__  # type: ignore[attr-defined]
        owner.__attrs_attrs__ = attributes
        return attributes


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


def _init(self: Any, **fields: Any) -> None:
    for name, default in self._defaults.items():
        value = fields.pop(name, default)
        if value is _REQUIRED:
            raise TypeError(f"{type(self).__name__}() misses the argument {name!r}")
        setattr(self, name, value)
    if fields:
        raise TypeError(f"{type(self).__name__}() has no field {next(iter(fields))!r}")


@dataclass_transform(kw_only_default=True)
def model(cls: type[T]) -> type[T]:
    """Make a class with slots of a declaration."""
    names = cls.__annotations__
    content = {name: value for name, value in vars(cls).items() if name not in (*names, "__dict__", "__weakref__")}
    content["__slots__"] = tuple(names)
    content["_defaults"] = {name: vars(cls).get(name, _REQUIRED) for name in names}
    content["__init__"] = _init
    content["__attrs_attrs__"] = _Attributes()
    made: type[T] = type(cls.__name__, cls.__bases__, content)
    return made
