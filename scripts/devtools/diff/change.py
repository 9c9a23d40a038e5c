"""One difference between two documents."""

from __future__ import annotations

import json
from typing import Any

import attrs

CAME, WENT, TYPE, PLACE, REQUIRED, MEANING = KINDS = ("came", "went", "type", "place", "required", "meaning")
"""All kinds of changes, those that programs feel most first."""

SUBJECTS = ("operation", "parameter", "body", "answer", "property", "value", "mark", "limit", "description")
"""What can change: a value is one of an enum, a mark is an `x-…`, a limit a pattern, a default and the like."""


@attrs.frozen
class Change:
    """What changed where, and from what to what."""

    kind: str
    subject: str
    where: str
    """An operation ("GET /slurm/jobs/"), or a property of a schema ("job_info.state"), by its newer name."""
    before: Any = None
    after: Any = None


def order(change: Change) -> tuple[int, int, str, str]:
    """Sort by kind, subject, place and, for values of one enum, by what came or went."""
    values = json.dumps([change.before, change.after])
    return KINDS.index(change.kind), SUBJECTS.index(change.subject), change.where, values
