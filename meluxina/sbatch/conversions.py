"""Conversions of the options of sbatch into properties of a version's job description.

Those of options that few jobs have stand around the core, in `rare_options.conversions`.
"""
# ruff: noqa: D103 - those without a docstring are called after the option whose value they take

from __future__ import annotations

from collections.abc import Callable

from .. import lazy
from . import values
from .shape import Properties, Shape
from .values import Refused

Convert = Callable[[str, Shape], Properties]
"""Turns the value of an option into properties; the value is empty if it has none. Raises Refused."""


def string(*names: str) -> Convert:
    """Convert a text to the first of these properties that the version has."""
    return lambda value, shape: {shape.first(*names): value}


def number(*names: str, least: int = 1) -> Convert:
    """Convert a whole number."""
    return lambda value, shape: {shape.first(*names): values.count(value, least)}


def flag(name: str) -> Convert:
    """Convert an option without a value."""
    return lambda _value, shape: {shape.first(name): True}


def tres(
    newer: str, older: str, prefix: str = "gres/gpu:", read: Callable[[str], int | str] = values.resources
) -> Convert:
    """Convert what is said of GPUs, which newer servers take as any other trackable resource."""

    def convert(value: str, shape: Shape) -> Properties:
        gpus = read(value)
        if older in shape:
            return {older: gpus}
        return {shape.first(newer): ",".join(prefix + entry for entry in str(gpus).split(",") if entry)}

    return convert


def ignore(_value: str, _shape: Shape) -> Properties:
    """Ignore an option that only concerns what the sbatch command prints or waits for."""
    return {}


def time_limit(name: str) -> Convert:
    """Convert a duration to minutes, or to no limit."""

    def convert(value: str, shape: Shape) -> Properties:
        duration = values.seconds(value)
        if not duration:
            return {shape.first(name): 0 if shape.takes(name, int) else {"set": True, "infinite": True}}
        return {shape.first(name): -(-duration // 60)}

    return convert


def memory(name: str) -> Convert:
    """Convert a size to megabytes."""
    return lambda value, shape: {shape.first(name): values.megabytes(value)}


def file(name: str) -> Convert:
    """Convert a path of the job's own, relative to its working directory; "none" is no file at all."""
    return lambda value, shape: {shape.first(name): "/dev/null" if value.lower() == "none" else value}


def rare(name: str, *properties: str) -> Convert:
    """Convert by a function of `rare_options.conversions`, which is loaded when a job has the option."""

    def convert(value: str, shape: Shape) -> Properties:
        result: Properties = getattr(lazy.around("rare_options").conversions, name)(value, shape, *properties)
        return result

    return convert


def nodes(value: str, shape: Shape) -> Properties:
    """Read N, or N-M; lists and steps (1,3 and 1-15:4) where the server has the fields for them."""
    text = value.strip()
    if shape.takes(shape.first("nodes"), list) and not shape.takes("nodes", str):
        raise Refused("the server of this API version takes a list of numbers and then forgets it")
    if set(text) & set(",:") and not shape.parses_options:
        return {shape.first("nodes"): text}
    least, most = values.node_range(text)
    return {shape.first("nodes"): str(least) if least == most else f"{least}-{most}"}


def cpus_per_task(value: str, shape: Shape) -> Properties:
    count = values.count(value)
    result: Properties = {shape.first("cpus_per_task"): count}
    if "tres_per_task" in shape:
        result["tres_per_task"] = f"cpu={count}"
    return result


def gpus_per_task(value: str, shape: Shape) -> Properties:
    gpus = values.resources(value)
    if "gpus_per_task" in shape:
        return {"gpus_per_task": gpus}
    counts = [entry.rpartition(":") for entry in gpus.split(",")]
    tres = [f"gres/gpu{':' + kind if kind else ''}={values.count(number)}" for kind, _, number in counts]
    return {shape.first("tres_per_task"): ",".join(tres)}


def gres(value: str, shape: Shape) -> Properties:
    text = values.resources(value)
    if text.lower() in ("help", "list"):
        raise Refused("it asks sbatch for help")
    if "gres" in shape:
        return {"gres": text}
    if text.lower() == "none":
        return {}
    entries = [entry if entry.startswith("gres/") else f"gres/{entry}" for entry in text.split(",")]
    return {shape.first("tres_per_node"): ",".join(entries)}


def directory(value: str, shape: Shape) -> Properties:
    if not value.startswith("/"):
        raise Refused(
            f"{value!r} is relative, and there is no directory here to start from", "Give the path from / on."
        )
    return {shape.first("current_working_directory"): value}


def requeue(value: str, shape: Shape) -> Properties:
    if value:
        raise Refused(f"{value!r} can't be sent, only a plain --requeue")
    return {shape.first("requeue"): True}


def no_requeue(_value: str, shape: Shape) -> Properties:
    # Older servers do not look at the value of `requeue`.
    if "no_requeue" in shape:
        return {"no_requeue": True}
    if shape.parses_options:
        raise Refused("this API version has no way to say it")
    return {shape.first("requeue"): False}


EXPORT = "--export"
"""The key under which --export is kept until there is an environment to apply it to."""


def export(value: str, _shape: Shape) -> Properties:
    return {EXPORT: value}
