"""openapi-python-client, run on a corrected document with our templates."""

from __future__ import annotations

import contextlib
import copy
import io
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import Property
from openapi_python_client.schema.untrusted_string import UntrustedString

from .identifiers import PREFIX, attribute, class_name, module_key
from .merging import merge
from .reading import check_shape
from .schemas import EFFECTS, Document, DocumentError, Schema, json_schema, nodes, operations, pointer

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
RUNTIME = HERE / "runtime"

_LONGEST_NAME = 200
"""A module is a file."""

_NOTHING = "(?!)"
"""What a parameter must look like if it crashes the server whatever it says."""

# What the functions of an operation call things of their own.
_ARGUMENTS = frozenset({"body", "client", "query", "request"})

# What our corrections say of a property or an operation that does not do what it seems to, and how users read it.
CRASHES = "x-crashes-server"
CSV = "csv"
"""The format of a text that is a list with commas."""
_MARKS = {
    CRASHES: "CRASHES slurmrestd",
    EFFECTS: "Changes something although it is a GET",
    "x-ignored-by-server": "Ignored by the server",
    "x-not-shown-by-server": "Not shown in answers",
    "x-refused-by-server": "Refused by the server",
}


class GenerationError(Exception):
    """The generator could not turn the whole document into code."""


def generate(document: Document, version: str, target: Path) -> None:
    """Write the raw package of one API version. Any warning of the generator is an error."""
    config = Config.from_sources(
        ConfigFile(post_hooks=[], field_prefix=PREFIX),
        meta_type=MetaType.NONE,
        document_source=target,
        file_encoding="utf-8",
        overwrite=True,
        output_path=target,
    )
    simple = simplify(document)
    check_shape(simple)
    data = GeneratorData.from_dict(simple, config=config)
    if isinstance(data, GeneratorError):
        raise GenerationError(f"{version}: {data.header}: {data.detail}")
    for collection in data.endpoint_collections_by_tag.values():
        for endpoint in collection.endpoints:
            _name_parameters(endpoint, config)
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    _check_modules(document)
    classes = {str(model.class_info.name) for model in data.models}
    project.env.filters.update(FILTERS)
    project.env.filters.update(
        attribute=lambda field: attribute(_raw(field.name), classes),
        renamed=lambda fields: {
            name: key for field in fields if (name := attribute(key := _raw(field.name), classes)) != key
        },
    )
    project.env.globals.update(
        crashes=_crashes(document),
        harmless=_harmless(document),
        patterns=_patterns(document),
        commas=_commas(document),
        effects={f"{method} {path}" for path, method, operation in operations(document) if EFFECTS in operation},
        ignored={
            f"{method} {path}": operation.get("x-ignored-properties", {})
            for path, method, operation in operations(document)
        },
        api_version=version,
        package_description=f"Every operation of the Slurm REST API {version}.",
    )
    with contextlib.redirect_stdout(io.StringIO()):
        problems = project.build()
    if problems:
        # What is wrong with a schema is wrong with all that refer to it.
        first = min(problems, key=lambda problem: "/components/schemas/" not in problem.header)
        raise GenerationError(f"{version}: {_place(document, first.header)}: {first.detail or first.header:.500}")
    expected = sum(1 for _ in operations(document))
    written = sum(1 for path in (target / "api").glob("*/*.py") if path.name != "__init__.py")
    if written != expected:
        raise GenerationError(f"{version}: {written} operations generated, {expected} in the document")
    names = {str(model.class_info.module_name): str(model.class_info.name) for model in data.models}
    index = project.env.get_template("models_init.py.jinja")
    modules = {module: sorted(names[model] for model in models) for module, models in sorted(merge(target).items())}
    (target / "models" / "__init__.py").write_text(index.render(modules=modules), encoding="utf-8")
    _declare_operations(project, target)


def _declare_operations(project: Project, target: Path) -> None:
    """Write the operations as classes: to type checkers a module that is an argument is a module like any other."""
    groups: dict[str, list[str]] = {}
    for path in sorted((target / "api").glob("*/[!_]*.py")):
        groups.setdefault(path.parent.name, []).append(path.stem)
    declarations = project.env.get_template("operations.py.jinja").render(groups=groups)
    (target / "operations.py").write_text(declarations, encoding="utf-8")


def _place(document: Document, header: str) -> str:
    """The place that the generator names in words."""
    if found := re.search(r"/components/schemas/\S+", header):
        return f"#{found[0]}"
    places = [(path, method) for path, method, _ in operations(document) if f"{method.upper()} {path} " in header]
    return pointer(("paths", *places[0])) if places else header


def _check_modules(document: Document) -> None:
    """Refuse schemas that would share a module, which only those can that were named while normalising."""
    modules: dict[str, str] = {}
    for name in document["components"]["schemas"]:
        other = modules.setdefault(module_key(name), name)
        if other != name or len(name) > _LONGEST_NAME:
            raise DocumentError(("components", "schemas", name), f"corrected, its name is too long or like {other!r}")


def _name_parameters(endpoint: Endpoint, config: Config) -> None:
    """Keep the document's names in the path, and those of arguments apart from what functions call things."""
    path = _raw(endpoint.path)
    for parameter in endpoint.path_parameters:
        path = path.replace(f"{{{parameter.python_name}}}", f"{{{_raw(parameter.name)}}}")
    endpoint.path = UntrustedString(path)
    for _, parameter in endpoint.iter_all_parameters():
        if parameter.python_name in _ARGUMENTS:
            name = UntrustedString(f"{parameter.python_name}_")
            parameter.set_python_name(name, config=config, skip_snake_case=True)


def tidy(target: Path) -> None:
    """Order and format what was generated, the same way on every machine."""
    style = ["--target-version=py311", "--config=line-length = 120"]
    style += ["--config=format.skip-magic-trailing-comma = true", "--config=lint.isort.split-on-trailing-comma = false"]
    for command in (["check", "--fix-only", "--select=I,F401"], ["format"]):
        ruff = [sys.executable, "-m", "ruff", *command, "--isolated", "--no-cache", "--quiet", *style, str(target)]
        subprocess.run(ruff, check=True)


def copy_runtime(target: Path) -> None:
    """The modules that all versions share."""
    for source in sorted(RUNTIME.glob("*.py")):
        shutil.copyfile(source, target / source.name)
    (target / "py.typed").touch()


def simplify(document: Document) -> Document:
    """The document as this generator should see it, where it would make more of it than is meant.

    An enum becomes a text with its known values in the description: a value that Slurm adds tomorrow
    is a value, not a crash. A default is what the server assumes, not what an answer lacks. Module
    names don't repeat the API they are in. Plain texts and empty answers need no types. What a property does to a
    server, or that the server ignores it, is said where the property is described.
    """
    result = copy.deepcopy(document)
    for node in nodes(result):
        for mark, words in _MARKS.items():
            if why := node.pop(mark, None):
                node["description"] = f"{node.get('description', '')} {words}: {why}".strip()
        if isinstance(node.get("enum"), list):
            values = ", ".join(str(value) for value in node.pop("enum"))
            node["description"] = f"{node.get('description', '')} Known values: {values}.".strip()
        if isinstance(node.get("type"), str):  # else it is a property named so
            node.pop("default", None)
        if node.get("type") == "array" and "Known values" in (items := node.get("items", {})).get("description", ""):
            node["description"] = f"{node.get('description', '')} {items['description']}".strip()
    for _, _, operation in operations(result):
        for parameter in operation.get("parameters", ()):
            said = (parameter.get("description"), parameter["schema"].get("description"))
            parameter["schema"]["description"] = " ".join(filter(None, said))
        operation["operationId"] = operation["operationId"].removeprefix(operation["tags"][0] + "_")
        operation["responses"] = _json_only(operation["responses"])
    return result


def _crashes(document: Document) -> dict[str, dict[str, str]]:
    """What must not be sent: class to property to what it does to the server."""
    return {
        class_name(name): found
        for name, schema in document["components"]["schemas"].items()
        if (found := {key: child[CRASHES] for key, child in schema.get("properties", {}).items() if CRASHES in child})
    }


def _harmless(document: Document) -> dict[str, dict[str, dict[str, str]]]:
    """What may be sent of what else crashes: class to property to the pattern or format of what does no harm."""
    return {
        class_name(name): forms
        for name, schema in document["components"]["schemas"].items()
        if (forms := {key: form for key, child in schema.get("properties", {}).items() if (form := _form(child))})
    }


def _form(schema: Schema) -> dict[str, str]:
    return {key: schema[key] for key in ("pattern", "format") if CRASHES in schema and key in schema}


def _patterns(document: Document) -> dict[str, dict[str, str]]:
    """What parameters must look like: operation to parameter to regular expression."""
    return {
        f"{method} {path}": {
            parameter["name"]: form.get("pattern", _NOTHING)
            for parameter in operation.get("parameters", ())
            if "pattern" in (form := parameter["schema"].get("items", parameter["schema"])) or CRASHES in parameter
        }
        for path, method, operation in operations(document)
    }


def _commas(document: Document) -> dict[str, list[str]]:
    """Which texts are lists with commas: operation to parameters."""
    return {
        f"{method} {path}": [
            parameter["name"]
            for parameter in operation.get("parameters", ())
            if parameter["schema"].get("format") == CSV
        ]
        for path, method, operation in operations(document)
    }


def _json_only(responses: dict[str, Any]) -> dict[str, Any]:
    """The JSON answers, one per type: a status with the type of `default` needs no mention."""
    found = {
        status: {"description": response["description"], "content": {"application/json": {"schema": schema}}}
        for status, response in responses.items()
        if (schema := json_schema(response)) is not None
    }
    general = json_schema(found.get("default"))
    return {
        status: response
        for status, response in found.items()
        if status in ("200", "default") or json_schema(response) != general
    }


def _raw(value: str | UntrustedString | None) -> str:
    return value.get_untrusted_value() if isinstance(value, UntrustedString) else value or ""


def _text(value: str | UntrustedString | None) -> str:
    return re.sub(r"\s+", " ", _raw(value)).strip()


def _sentence(value: str | UntrustedString | None) -> str:
    text = _text(value)
    text = text[:1].upper() + text[1:]
    return text + "\n\n" if not text or text.endswith((".", "?", "!")) else text + ".\n\n"


def _type(field: Property) -> str:
    """The annotation of a value that is there."""
    branches = field.get_type_string(no_optional=True).as_unembedded_code().split(" | ")
    return " | ".join(sorted(branches, key=lambda branch: branch == "None"))


FILTERS: dict[str, Callable[..., object]] = {
    "type": _type,
    "literal": lambda value: repr(_raw(value)),
    "raw": _raw,
    "text": _text,
    "sentence": _sentence,
}
