"""Trackable resources (TRES): what a job asked for and got, as numbers by name."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..slurm import wire

# Slurm shortens what it writes as text by powers of 1024; memory and burst buffers are counted in megabytes.
_COUNT = r"([0-9]{1,20}(?:\.[0-9]{1,20})?)([KMGTPE]?)"
_POWERS = {unit: power for power, unit in enumerate("KMGTPE", start=1)} | {"": 0}
_MEGABYTES = 2
_LONGEST_CACHED = 1024
# The largest numbers of 64 bits, and the least where they are read as signed, stand for "not known".
_UNKNOWN_FROM = 2**63


def amounts(value: Any) -> dict[str, int]:
    """Return the amount of each resource, by Slurm's name for it.

    Args:
        value: A text ("cpu=2,mem=3G,gres/gpu=4") or a list of `{type, name, id, count}`.

    Returns:
        Such as `{"cpu": 2, "mem": 3072, "gres/gpu": 4}`. Memory ("mem") and burst buffers ("bb/…") are in
        megabytes. What is not known, or can't be read, is left out.

    """
    return dict(_amounts_of_text(value)) if isinstance(value, str) else _known(_list_pairs(value))


def amount(value: Any, resource: str) -> int | None:
    """Return the amount of one resource, in the same units; None if it is not there."""
    # That of a job that waits is empty.
    return (_amounts_of_text(value) if isinstance(value, str) else amounts(value)).get(resource) if value else None


# Ten thousand jobs ask for a few hundred different things.
@functools.lru_cache(maxsize=1024)
def _amounts_of_short_text(text: str) -> Mapping[str, int]:
    return _known(_text_pairs(text))


def _amounts_of_text(text: str) -> Mapping[str, int]:
    return _amounts_of_short_text(text) if len(text) < _LONGEST_CACHED else _known(_text_pairs(text))


def _known(pairs: Iterator[tuple[str, int | None]]) -> dict[str, int]:
    return {name: count for name, count in pairs if name and count is not None and 0 <= count < _UNKNOWN_FROM}


def gpus(value: Any) -> int:
    """Count the GPUs in what `amounts` reads, of all models together if a cluster counts only these."""
    if isinstance(value, str) and "gres/gpu" not in value:
        return 0
    resources = amounts(value)
    every = resources.get("gres/gpu")
    return sum(count for name, count in resources.items() if name.startswith("gres/gpu:")) if every is None else every


def _text_pairs(text: str) -> Iterator[tuple[str, int | None]]:
    for entry in filter(None, text.split(",")):
        name, _, count = entry.partition("=")
        yield name.strip(), _count(name.strip(), count.strip())


def _count(name: str, text: str) -> int | None:
    match = re.fullmatch(_COUNT, text)
    if not match:
        return None
    power = _POWERS[match[2]]
    if match[2] and (name == "mem" or name.startswith("bb/")):
        power -= _MEGABYTES
    return round(float(match[1]) * 1024.0**power)


def _list_pairs(value: Any) -> Iterator[tuple[str, int | None]]:
    for entry in wire.items(value):
        kind, name = wire.text(wire.read(entry, "type")), wire.text(wire.read(entry, "name"))
        yield f"{kind}/{name}" if name else kind or "", wire.number(wire.read(entry, "count"))
