"""From the arguments of a submit or an update to what is sent, and back.

- `properties` says for type checkers which arguments there are; scripts/options makes it.
- `script` reads the batch script, once.
- `description` makes the job's description of it and of the other arguments, with what every job must have
  (`mandatory`), of its environment too.
- `outcome` judges the answer to a submit, and shows a job that was taken as it was sent.
- `update`, the description of a change, and `many`, what becomes of many submits or changes, stand around the core.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

__all__ = ["description", "many", "outcome", "properties", "script", "update"]

if TYPE_CHECKING:
    from .. import many, update
    from . import description, outcome, properties, script
else:
    # Most programs never come here: a room's modules are imported when they are first used.
    __getattr__ = modules(__name__, {name: f".{name}" for name in __all__} | {"many": "..many", "update": "..update"})
