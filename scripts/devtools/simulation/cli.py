"""`scripts/simulate`: submit by the thousand on a virtual clock, and check each submit."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor

from devtools.simulation.world import SUBMITS, Violation, simulate


def _try(seed: int) -> str | None:
    try:
        simulate(seed)
    except Violation as violation:
        return str(violation)
    return None


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


def _report(outcomes: Iterable[str | None], start: float) -> int:
    count = 0
    for outcome in outcomes:
        if isinstance(outcome, str):
            print(outcome, file=sys.stderr)
            return 1
        count += SUBMITS
    seconds = time.perf_counter() - start
    print(f"{count:,} submits in {seconds:.1f} s ({count / seconds:,.0f} a second): nothing twice, nothing lost")
    return 0
