"""What users read of the cluster and its accounting: one module for each kind of thing. Their base is `base_view`.

How they are asked for is in `questions`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = [
    "accounting",
    "association",
    "controller",
    "diagnostics",
    "license",
    "node",
    "node_state",
    "partition",
    "questions",
    "reservation",
    "share",
]

if TYPE_CHECKING:
    from . import (
        accounting,
        association,
        controller,
        diagnostics,
        license,  # noqa: A004
        node,
        node_state,
        partition,
        questions,
        reservation,
        share,
    )
else:
    # Programs read few of them.
    __getattr__ = modules(__name__, {name: f".{name}" for name in __all__})
