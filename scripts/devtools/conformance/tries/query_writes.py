"""Send every query parameter of the operations that change something, and look what they changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from devtools.codegen.schemas import EFFECTS, operations
from devtools.sandbox.inventory import CLUSTER

from ..audit import Ledger
from ..check import Disagreement
from ..expectations import RECORD_VALUES
from ..population import ADMIN, OTHER, USER
from ..query_expectations import ALIASES
from ..service import Service
from .conditions import submit_held
from .promises import IGNORED, NOT_SHOWN, REFUSED, refusal
from .updates import look

_GOING, _STAYING = "going", "staying"
_JOB = {"name": "queried", "time_limit": 5}

# What a deletion of associations should leave of the user's associations in one account, and of another account.
_BOTH = {"account": (_GOING, _STAYING)}
_USER = {"account": (_GOING,), "user": (OTHER,)}
_USERS = frozenset({f"{_GOING}|{OTHER}|cpu", f"{_GOING}|{OTHER}|gpu"})
