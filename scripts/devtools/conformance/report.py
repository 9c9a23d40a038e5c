"""Write the table that a person reads."""

from __future__ import annotations

from collections.abc import Mapping

from .audit import Account, Ledger

_SHOWN = 160


def merge(*ledgers: Ledger) -> Ledger:
    """Make one ledger of several."""
    whole = Ledger(Account)
    for ledger in ledgers:
        for name, account in ledger.items():
            whole[name].exchanges += account.exchanges
            whole[name].checks += account.checks
            whole[name].note(*account.disagreements)
    return whole


def total(ledger: Ledger) -> int:
    """Count the disagreements."""
    return sum(len(account.disagreements) for account in ledger.values())


def lines(title: str, ledger: Ledger, unreachable: Mapping[str, str]) -> list[str]:
    """Write the table, the disagreements below the operation they are of, and what was not reached."""
    width = max((len(name) for name in ledger), default=20)
    result = [title, f"{'operation':<{width}}  {'answers':>8} {'checks':>9} {'disagree':>8}"]
    for name, account in sorted(ledger.items()):
        result.append(f"{name:<{width}}  {account.exchanges:>8} {account.checks:>9} {len(account.disagreements):>8}")
        for disagreement in sorted(account.disagreements):
            text = f"    {disagreement.kind}: {disagreement.place}: {disagreement.message}"
            result.append(text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…")
    for name, reason in sorted(unreachable.items()):
        result.append(f"not reached: {name}: {reason}")
    checks = sum(account.checks for account in ledger.values())
    answers = sum(account.exchanges for account in ledger.values())
    result.append(f"{'total':<{width}}  {answers:>8} {checks:>9} {total(ledger):>8}")
    return result
