"""States of jobs and nodes as users name them: in full, or in short as squeue and sinfo do."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from .. import lazy
from ..errors import InvalidRequestError
from ..printable import quoted

_SHORT_FORMS = {
    # squeue's
    "BF": "BOOT_FAIL", "CA": "CANCELLED", "CD": "COMPLETED", "CF": "CONFIGURING", "CG": "COMPLETING",
    "DL": "DEADLINE", "F": "FAILED", "NF": "NODE_FAIL", "OOM": "OUT_OF_MEMORY", "PD": "PENDING", "PR": "PREEMPTED",
    "R": "RUNNING", "RD": "RESV_DEL_HOLD", "RF": "REQUEUE_FED", "RH": "REQUEUE_HOLD", "RQ": "REQUEUED",
    "RS": "RESIZING", "RV": "REVOKED", "S": "SUSPENDED", "SE": "SPECIAL_EXIT", "SI": "SIGNALING",
    "SO": "STAGE_OUT", "ST": "STOPPED", "TO": "TIMEOUT",
    # sinfo's
    "ALLOC": "ALLOCATED", "BLOCK": "BLOCKED", "COMP": "COMPLETING", "FUTR": "FUTURE", "INVAL": "INVALID_REG",
    "MAINT": "MAINTENANCE", "MIX": "MIXED", "NO_RESPOND": "NOT_RESPONDING", "PLND": "PLANNED", "RESV": "RESERVED",
    "UNK": "UNKNOWN",
}  # fmt: skip
"""How squeue and sinfo write states in short."""


def state_name(kind: str, name: object, states: Collection[str]) -> str:
    """Write the name of a state, or squeue's or sinfo's short form of it, in full and in capitals.

    Raises InvalidRequestError for what is none of `states`, which are those of a `kind`: "job state".
    """
    word = name.strip().upper() if isinstance(name, str) else ""
    word = _SHORT_FORMS.get(word, word)
    if word not in states:
        close = lazy.around("advice").closest(word, states)
        hint = f"Did you mean {close}?" if close else f"There are {', '.join(sorted(states))}."
        raise InvalidRequestError.unsent(f"There is no {kind} {quoted(name)}.", hint=hint)
    return word


def state_names(kind: str, names: str | Iterable[str] | None, states: Collection[str]) -> frozenset[str] | None:
    """Write names of states, also with commas between them, as `state_name` does; None, for any, stays None."""
    if names is None:
        return None
    words = names.split(",") if isinstance(names, str) else names if isinstance(names, Iterable) else [names]
    return frozenset(state_name(kind, word, states) for word in words)
