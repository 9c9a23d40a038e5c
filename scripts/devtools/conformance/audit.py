"""Check what was exchanged against what the document says of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import attrs

from devtools.codegen.schemas import Document, json_schema, operations

from .check import Checker, Disagreement
from .service import NO_ANSWER, Exchange


@attrs.define
class Account:
    """What was found of one operation, over all its exchanges."""

    exchanges: int = 0
    checks: int = 0
    disagreements: dict[Disagreement, None] = attrs.field(factory=dict)

    def note(self, *disagreements: Disagreement) -> None:
        """Take in disagreements, each place and kind once."""
        for disagreement in disagreements:
            self.disagreements.setdefault(disagreement)


Ledger = defaultdict[str, Account]


def ledger() -> Ledger:
    """Open an empty ledger: operation id, or whatever else was looked at, to its account."""
    return defaultdict(Account)


def audit(document: Document, exchanges: Iterable[Exchange]) -> Ledger:
    """Check every exchange against the document."""
    accounts = ledger()
    declarations = {operation["operationId"]: operation for _, _, operation in operations(document)}
    for exchange in exchanges:
        account = accounts[exchange.operation]
        account.exchanges += 1
        checker = Checker(document)
        problem = compare(checker, declarations[exchange.operation]["responses"], exchange)
        account.checks += max(checker.checks, 1)
        account.note(*checker.disagreements)
        if problem is not None:
            account.note(Disagreement(f"{exchange.status} {exchange.content_type}", "answer", problem))
    return accounts


def compare(checker: Checker, responses: dict[str, object], exchange: Exchange) -> str | None:
    """Check one answer's body; what is wrong with the answer as such is returned."""
    if exchange.status == NO_ANSWER and exchange.deadly:
        return None
    if exchange.status == NO_ANSWER:
        return f"no answer to {exchange.variant}: the server ended the connection, or itself"
    response = responses.get(str(exchange.status)) or responses.get("default")
    if not isinstance(response, dict):
        return "a status that the document does not know"
    content = response.get("content", {})
    if not exchange.body:
        return "an empty body, undeclared" if content else None
    if exchange.content_type not in content:
        return f"a body of {exchange.content_type or 'no type'}; declared {', '.join(content) or 'none'}"
    schema = json_schema(response)
    if exchange.is_json and schema is not None:
        checker.check(exchange.json(), schema)
    return None
