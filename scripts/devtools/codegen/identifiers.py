"""Python's names for what a document names."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Collection

from openapi_python_client.strings import ClassName, PythonIdentifier

PREFIX = "field_"

# What an annotation in a model, or the model itself, would find instead of what it means.
_TAKEN = frozenset(
    {"Any", "None", "Unset", "UNSET", "bool", "dict", "float", "int", "list", "str", "CRASHES_SERVER"}
    | {"from_dict", "to_dict"}
)

# Names in the modules of operations and models, which a class of that name would hide.
_RESERVED_CLASSES = frozenset(
    {"Any", "Model", "Operation", "Query", "Request", "Required", "Response", "Sender", "TypedDict"}
    | {"Unpack", "Unset", "UNSET"}
)


def attribute(name: str, classes: Collection[str] = ()) -> str:
    """The name that Slurm uses where Python allows it: what a user reads in an answer is what he types.

    `classes` are names that annotations beside it need.
    """
    plain = unicodedata.normalize("NFKC", name)  # as Python reads it
    if not plain.isidentifier() or keyword.iskeyword(plain) or plain.startswith("__"):
        plain = unicodedata.normalize("NFKC", PythonIdentifier(plain, PREFIX))
    return f"{plain}_" if plain in _TAKEN or plain in classes else plain


def class_name(name: str) -> str:
    """The class of a schema. Raises ValueError for a name that the generated code needs itself."""
    found = str(ClassName(name, PREFIX))
    if found in _RESERVED_CLASSES:
        raise ValueError(f"a class {found} would hide the one that generated code uses")
    return found


def module_key(name: str) -> str:
    """What tells the modules of two classes apart: neither case nor underscores do."""
    return class_name(name).replace("_", "").lower()
