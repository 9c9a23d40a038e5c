"""Read values that only the cluster and its accounting have, in the shapes of any API version."""

from __future__ import annotations

from typing import Any

from ..slurm import wire


def fraction(value: Any) -> float | None:
    """Read a float from the same forms as `wire.number` does."""
    amount = wire.number(value)
    if amount is None:
        return None
    sent = value if isinstance(value, int | float) else wire.read(value, "number")
    return float(sent if isinstance(sent, float) else amount)


def split(value: Any) -> tuple[str, ...]:
    """Read names from a list or a text with commas."""
    return tuple(word for text in wire.words(value) for word in text.split(",") if word)
