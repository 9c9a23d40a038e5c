"""Put models that the same operations need into one module; those that few programs use count as one in each API.

Whoever imports another operation imports then just the models that it needs, in few files, and no two modules need
each other: what a model refers to is needed wherever the model is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

_COMMON = re.compile(r"slurm/(get_|post_job_submit)|slurmdb/get_(jobs?|ping|diag)$")
"""Operations whose models are imported alone; a file costs a wheel 200 bytes, whatever is in it."""

_MANY = 4
_IMPORT = re.compile(r"^from .*$", re.MULTILINE)
_MODEL = re.compile(r"^from \.(\w+) import (\w+)$", re.MULTILINE)
_MODEL_OF_OPERATION = re.compile(r"(?<=^from \.\.\.models\.)\w+(?= import )", re.MULTILINE)

Uses = dict[str, set[str]]


def merge(package: Path) -> dict[str, list[str]]:
    """Merge the models of one API version. Returns each module's models, by their former modules."""
    folder = package / "models"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("[!_]*.py"))}
    uses = {model: {name for name, _ in _MODEL.findall(text)} for model, text in texts.items()}
    operations = {path: path.read_text(encoding="utf-8") for path in sorted((package / "api").glob("*/[!_]*.py"))}
    needs: dict[str, set[str]] = defaultdict(set)
    for path, text in operations.items():
        needs[_purpose(path)] |= set(_used_first(_MODEL_OF_OPERATION.findall(text), uses, set()))
    modules = {_outermost(models, uses): models for models in _classes(uses, list(needs.values()))}
    homes = {model: module for module, models in modules.items() for model in models}
    for model in texts:
        (folder / f"{model}.py").unlink()
    for module, models in modules.items():
        text = _merged([texts[model] for model in models], module, homes)
        (folder / f"{module}.py").write_text(text, encoding="utf-8")
    for path, text in operations.items():
        path.write_text(_MODEL_OF_OPERATION.sub(lambda model: homes[model[0]], text), encoding="utf-8")
    return modules


def _purpose(operation: Path) -> str:
    """Name what an operation's models are for: something that many programs do, or the rest of an API."""
    name = f"{operation.parent.name}/{operation.stem}"
    return name if _COMMON.match(name) else operation.parent.name


def _used_first(models: Iterable[str], uses: Uses, seen: set[str]) -> Iterator[str]:
    """Yield models and all that they refer to, each after those: the name of a dictionary of models is made of them."""
    for model in sorted(models):
        if model not in seen:
            seen.add(model)
            yield from _used_first(uses[model], uses, seen)
            yield model


def _classes(uses: Uses, needs: list[set[str]]) -> list[list[str]]:
    """Tell apart the models by which of the needs they are in, but for those without models that many share."""
    classes = defaultdict(list)
    for model in _used_first(uses, uses, set()):
        users = tuple(index for index, models in enumerate(needs) if model in models)
        shared = not uses[model] and _MANY <= len(users) < len(needs)
        classes[() if shared else users].append(model)
    return list(classes.values())


def _outermost(models: list[str], uses: Uses) -> str:
    """Find the model that no other refers to, the first by name of several; a module is named after it."""
    inner = {name for model in models for name in uses[model] - {model}}
    return min(set(models) - inner or models)


def _merged(texts: list[str], module: str, homes: dict[str, str]) -> str:
    """Write one module of several models."""
    imports = dict.fromkeys(line for text in texts for line in _IMPORT.findall(_rehomed(text, homes)))
    start = [line for line in imports if not line.startswith(f"from .{module} import ")]
    return "\n\n\n".join(["\n".join(start), *(_IMPORT.sub("", text).strip() for text in texts)]) + "\n"


def _rehomed(text: str, homes: dict[str, str]) -> str:
    return _MODEL.sub(lambda line: f"from .{homes[line[1]]} import {line[2]}", text)
