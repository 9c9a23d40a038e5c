"""Write the table that a person reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

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


class Sums(NamedTuple):
    """What a run comes to."""

    answers: int
    checks: int
    disagreements: int


class Row(NamedTuple):
    """One version in the table of all."""

    version: str
    seconds: float
    sums: Sums | None
    """None for a run that broke off."""


def sums(ledger: Ledger) -> Sums:
    """Count what is in a ledger."""
    accounts = ledger.values()
    return Sums(
        sum(account.exchanges for account in accounts),
        sum(account.checks for account in accounts),
        sum(len(account.disagreements) for account in accounts),
    )


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
    result.append("{:<{}}  {:>8} {:>9} {:>8}".format("total", width, *sums(ledger)))
    return result


def summary(rows: Sequence[Row]) -> list[str]:
    """Write the table of all versions."""
    result = [f"{'version':<8}  {'answers':>8} {'checks':>9} {'disagree':>8} {'seconds':>8}"]
    for version, seconds, counts in rows:
        text = "{:>8} {:>9} {:>8}".format(*counts) if counts else f"{'broke off':>27}"
        result.append(f"{version:<8}  {text} {seconds:>8.0f}")
    return result
