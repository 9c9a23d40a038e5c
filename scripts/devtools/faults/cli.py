"""The command `scripts/faults`: every submit is one job, or an honest error, whatever the network does."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import time
import warnings
from collections.abc import Callable, Collection, Sequence
from typing import Any

import attrs

from devtools.sandbox import RELEASES, Sandbox, SandboxError
from meluxina import AsyncClient, Client

from .count import Verdict, judge, summary, table
from .forgetting import Crowd, forget
from .fuzz import fuzz
from .proxy import Proxy
from .refusals import PLUGIN
from .trial import Caller, callers, in_processes, in_tasks, in_threads, resolve_all, run_name
from .truth import Row, queue
from .weather import FILTER, NETWORK, REPEATED, Weather

KINDS = ("network", "filter", "plugin", "forgetting")
"""What can go wrong: the way, what stands on it, a plugin that says no, a controller that forgets."""

_SETTLED_WITHIN = 90.0
_PROCESSES_EVERY = 50
_FORGETTING_GROUP_EVERY = 20
_CANCELLED_AT_ONCE = 500


@attrs.frozen(kw_only=True)
class Trial:
    """How much of it."""

    runs: int = 200
    seed: int = 1
    concurrency: int = 16
    sync: bool = True
    asynchronous: bool = True
    repeating: bool = False
    """Whether the network may also repeat requests by itself."""
    kinds: Collection[str] = KINDS
    """What goes wrong."""


def run(sandbox: Sandbox, trial: Trial, log: Callable[[str], None]) -> list[Verdict]:
    """Submit through the proxy, let everything settle, and compare with the cluster itself."""
    environment = sandbox.environment("u100001")
    direct: dict[str, Any] = {
        "url": environment["SLURM_URL"],
        "token": environment["SLURM_JWT"],
        "user": environment["USER_NAME"],
        "account": environment["ACCOUNT"],
    }
    faults = {"network": NETWORK, "filter": FILTER}
    dealt = [fault for kind in trial.kinds for fault in faults.get(kind, ())]
    name = run_name()
    weather = Weather(trial.seed, (*dealt, *[REPEATED] * trial.repeating), name)
    if "plugin" in trial.kinds:
        sandbox.job_submit_plugin(PLUGIN)
    with Proxy(sandbox.url, weather) as proxy, warnings.catch_warnings():
        # That held jobs are held, and what a job of a repeated request is told.
        warnings.simplefilter("ignore")
        through = {**direct, "url": proxy.url}
        crowd = Crowd.of(name, max(2, trial.runs // _FORGETTING_GROUP_EVERY) * ("forgetting" in trial.kinds))
        made = _submit(through, trial, trial.runs - len(crowd.everybody), name, weather=weather, log=log)
        former: list[Row] = []
        _settle(proxy)
        if crowd.everybody:
            log("everything has settled; the controller is killed and forgets")
            kinds = [Client] * trial.sync + [AsyncClient] * trial.asynchronous
            former = forget(sandbox, through, kinds, crowd, trial.concurrency, settle=lambda: _settle(proxy))
            made += crowd.everybody
        log("everything has settled; looking for the jobs of those who do not know")
        resolve_all(direct, made)
        log(f"{len(proxy.passed)} requests, {weather.sent.total()} of them submits")
    rows = queue(sandbox)
    _cancel(sandbox, [row.job_id for row in rows if row.name.startswith(name)])
    if "plugin" in trial.kinds:
        sandbox.job_submit_plugin(None)
    return judge(made, rows, {job: fault.name for job, fault in weather.first.items()}, former)


def _settle(proxy: Proxy) -> None:
    deadline = time.monotonic() + _SETTLED_WITHIN
    while not proxy.idle and time.monotonic() < deadline:
        time.sleep(0.1)


def _cancel(sandbox: Sandbox, job_ids: list[int]) -> None:
    for start in range(0, len(job_ids), _CANCELLED_AT_ONCE):
        sandbox.exec(["scancel", *map(str, job_ids[start : start + _CANCELLED_AT_ONCE])])


def _submit(
    settings: dict[str, Any], trial: Trial, runs: int, name: str, *, weather: Weather, log: Callable[[str], None]
) -> list[Caller]:
    def group(how: str, size: int) -> list[Caller]:
        return callers(name, how, size, refusals="plugin" in trial.kinds)

    killed = group("killed", max(1, runs // _PROCESSES_EVERY))
    threads = group("thread", trial.sync * (runs - len(killed)) // (trial.sync + trial.asynchronous))
    tasks = group("task", runs - len(killed) - len(threads))
    began = time.monotonic()
    in_threads(settings, threads, trial.concurrency)
    log(f"{time.monotonic() - began:.0f} s: {len(threads)} submits from threads that share a Client")
    in_tasks(settings, tasks, trial.concurrency, trial.seed)
    log(f"{time.monotonic() - began:.0f} s: {len(tasks)} submits from tasks that share an AsyncClient")
    in_processes(settings, killed, trial.seed, lambda job: weather.sent[job] > 0)
    log(f"{time.monotonic() - began:.0f} s: {len(killed)} submits from processes that are killed")
    return [*threads, *tasks, *killed]


def good(verdicts: Sequence[Verdict]) -> bool:
    """Return whether nothing was lost, made twice or taken for another, and nobody told nonsense."""
    return not any(map(_is_failure, verdicts))


def _is_failure(verdict: Verdict) -> bool:
    return bool(verdict.duplicates or verdict.lost or verdict.strays or verdict.wrong)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 1 if anything was lost, made twice or taken for another."""
    parser = argparse.ArgumentParser(
        prog="scripts/faults",
        description="Submit jobs to a real Slurm through a proxy that fails in every way a network and a filter can,"
        " with a plugin that says no and a controller that forgets jobs; then compare what each caller was told with"
        " what the cluster has.",
    )
    parser.add_argument("--runs", type=int, default=200, help="how many submits (200)")
    parser.add_argument("--slurm", choices=sorted(RELEASES), action="append", help="a Slurm release (22.05 and 26.05)")
    parser.add_argument("--seed", type=int, default=1, help="of the chance that deals out the faults (1)")
    parser.add_argument("--concurrency", type=int, default=16, help="how many submits at once (16)")
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument("--sync", action="store_true", help="threads with one Client only")
    kinds.add_argument("--async", dest="asynchronous", action="store_true", help="tasks with one AsyncClient only")
    parser.add_argument("--kind", choices=KINDS, action="append", help="what goes wrong (all of these)")
    parser.add_argument("--fuzz", type=int, metavar="N", help="instead, submit N times what makes little sense")
    parser.add_argument(
        "--repeating",
        action="store_true",
        help="let the network repeat requests too; that makes duplicates which no client can prevent",
    )
    options = parser.parse_args(arguments)
    # Every retry is logged, and here there are thousands.
    logging.getLogger("meluxina").addHandler(logging.NullHandler())
    trial = Trial(
        runs=options.runs,
        seed=options.seed,
        concurrency=options.concurrency,
        sync=not options.asynchronous,
        asynchronous=not options.sync,
        repeating=options.repeating,
        kinds=options.kind or KINDS,
    )
    status = 0
    for release in options.slurm or (RELEASES if options.fuzz else ["22.05", "26.05"]):
        sandbox = Sandbox(release, name=f"faults-{release}-{os.getpid()}")
        try:
            sandbox.up(log=_progress)
            if options.fuzz:
                reached, deadly = fuzz(sandbox, options.fuzz, options.seed, _progress)
                print(f"Slurm {release}: {len(reached)} submissions reached the server, {len(deadly)} ended it")
                status = status or int(bool(deadly))
                continue
            verdicts = run(sandbox, trial, _progress)
        except SandboxError as error:
            print(f"scripts/faults: {error}", file=sys.stderr)
            return 1
        finally:
            sandbox.down(log=_progress)
        print(f"\nSlurm {release}, seed {trial.seed}\n\n{table(verdicts)}\n")
        for verdict in verdicts:
            if _is_failure(verdict):
                print(f"  {verdict}")
        print(f"Slurm {release}: {summary(verdicts)}")
        status = status or int(not good(verdicts))
    return status


def _progress(message: str) -> None:
    print(message, file=sys.stderr)
