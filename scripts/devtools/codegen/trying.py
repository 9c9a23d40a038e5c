"""A program: import all modules of a generated package and use its models, before anybody else has to.

It prints the place in the document that made what can't be imported.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
import warnings
from pathlib import Path
from types import ModuleType
from typing import Any


def main(root: str, version: str) -> int:
    """Try one version of the package below `root`."""
    sys.path.insert(0, root)
    document = json.loads((Path(root) / "openapi" / f"{version}.json").read_text(encoding="utf-8"))
    package = importlib.import_module(f"slurmrestd.{version.replace('.', '_')}")
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        try:
            _use(importlib.import_module(info.name), document)
        except Exception as error:  # noqa: BLE001 -- whatever it is, it is a reason
            print(f"{_place(document, info.name)}: the code for it fails: {type(error).__name__}: {error}")
            return 1
    return 0


def _use(module: ModuleType, document: Any) -> None:
    model: Any = importlib.import_module("slurmrestd.model").Model
    schemas = document["components"]["schemas"]
    for value in list(vars(module).values()):
        if isinstance(value, type) and issubclass(value, model) and value.__module__ == module.__name__:
            _use_model(value, [schemas[name] for name in _names(document, value.__name__)])


def _use_model(model: Any, schemas: list[Any]) -> None:
    decoding = importlib.import_module("slurmrestd.decoding")
    names = decoding.field_names(model)
    for schema in schemas:
        if set(names.values()) != set(schema["properties"]):
            raise ValueError(f"its fields are {list(names.values())}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if set(model.from_dict(dict.fromkeys(names.values())).to_dict()) != set(names.values()):
            raise ValueError("its fields are lost on the way")
    decoding.decode(b"{}", dict[str, model])


def _names(document: Any, model: str) -> list[str]:
    """The schema, if there is one, that a model is made of."""
    letters = _letters(model)
    return [name for name in document["components"]["schemas"] if _letters(name) == letters]


def _place(document: Any, module: str) -> str:
    """Where in the document a module comes from."""
    *_, part, name = module.split(".")
    if part == "models":
        return f"#/components/schemas/{(_names(document, name) or [name])[0]}"
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if operation["operationId"] == f"{part}_{name}":
                return f"#/paths/{path.replace('~', '~0').replace('/', '~1')}/{method}"
    return module


def _letters(name: str) -> str:
    return "".join(character for character in name if character.isalnum()).lower()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
