"""`scripts/simulate`: submit by the thousand on a virtual clock, and check each submit."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor

from devtools.simulation.ledger import Violation
from devtools.simulation.world import SUBMITS, simulate

_ENDS = "job", "SubmitUnknown", "CancelledError", "deaths", "crashes", "waits", "changes"
_PART = 50_000
"""Submits after which it says how far it is."""


def _try(seed: int) -> Counter[str] | str:
    try:
        return simulate(seed)
    except Violation as violation:
        return str(violation)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run as many worlds as it takes. Returns 1 at the first violation."""
    parser = argparse.ArgumentParser(prog="scripts/simulate", description=__doc__)
    parser.add_argument("--submits", type=int, default=10_000, help="how many in all (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="of the first run; each has the next (default: 0)")
    parser.add_argument("--processes", type=int, default=2, help="how many runs at once (default: 2)")
    options = parser.parse_args(arguments)
    seeds = range(options.seed, options.seed + max(1, -(-options.submits // SUBMITS)))
    start = time.perf_counter()
    if options.processes == 1:
        return _report(map(_try, seeds), start)
    with ProcessPoolExecutor(options.processes) as pool:
        status = _report(pool.map(_try, seeds, chunksize=1), start)
        pool.shutdown(cancel_futures=True)
    return status


def _report(outcomes: Iterable[Counter[str] | str], start: float) -> int:
    counts: Counter[str] = Counter()
    for number, outcome in enumerate(outcomes, 1):
        if isinstance(outcome, str):
            print(outcome, file=sys.stderr)
            return 1
        counts += outcome
        if number * SUBMITS % _PART == 0:
            print(_summary(number * SUBMITS, time.perf_counter() - start), flush=True)
    print(_summary(number * SUBMITS, time.perf_counter() - start))
    troubles = counts.total() - sum(counts[name] for name in _ENDS)
    print(", ".join(f"{counts[name]:,} {name}" for name in _ENDS), f"and {troubles:,} troubles of other kinds")
    print("duplicates 0, lost 0, taken for another 0")
    return 0


def _summary(count: int, seconds: float) -> str:
    return f"{count:,} submits in {seconds:.0f} s ({count / seconds:,.0f} a second)"
