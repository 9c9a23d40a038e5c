"""What to do about an error, in words; nothing of it is loaded before there is one.

- `refusals`: what Slurm refused, and which names there are instead. `answers`: what an error's numbers say, and why a
  token was refused.
- `served`: which API versions a server speaks. `waits`: what a wait has come to, and what keeps jobs from starting.
- `connections`: what to look at when a server could not be reached.
- `questions` asks a client what a room around the core wants to know.

What has to be asked is asked by flows: generators that yield what a method of a client's desk or connection returned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import modules

if TYPE_CHECKING:
    from .answers import answer_hint as answer_hint
    from .answers import text_hint as text_hint
    from .connections import connection_hint as connection_hint
    from .questions import interview as interview
    from .refusals import absence as absence
    from .refusals import advise as advise
    from .refusals import on_change as on_change
    from .refusals import on_dependency as on_dependency
    from .served import not_in_common as not_in_common
    from .served import refuse_address as refuse_address
    from .served import refuse_unserved as refuse_unserved
    from .served import served_versions as served_versions
    from .waits import obstacles as obstacles
    from .waits import timed_out as timed_out
else:
    _NAMES = {
        "answers": "answer_hint text_hint",
        "connections": "connection_hint",
        "questions": "interview",
        "refusals": "absence advise on_change on_dependency",
        "served": "not_in_common refuse_address refuse_unserved served_versions",
        "waits": "obstacles timed_out",
    }
    __getattr__ = modules(__name__, {name: f".{module}" for module, names in _NAMES.items() for name in names.split()})
