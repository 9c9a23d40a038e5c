"""Convert host lists to host names, and back."""

from __future__ import annotations

from ..audit import Ledger
from ..check import Disagreement
from ..expectations import CONVERSIONS
from ..population import ADMIN, USER
from ..service import Service
from .promises import refusal


def convert_hostlists(service: Service, ledger: Ledger) -> None:
    """Call every conversion that the version has, with what it can read and what it can't."""
    for operation, (body, result, unreadable) in CONVERSIONS.items():
        if operation not in service.operations:
            continue
        for role in (USER, ADMIN):
            ledger[operation].checks += 1
            answer = service.call(operation, role, body=body)
            problem = refusal(answer)
            if problem or not result.items() <= answer.json().items():
                ledger[operation].note(Disagreement(str(body), "effect", problem or f"becomes {answer.json()}"))
        for variant, other in {"empty": {}, "unreadable": unreadable}.items():
            service.call(operation, USER, variant=variant, body=other)
