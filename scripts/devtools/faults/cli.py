"""The command `scripts/faults`: every submit is one job, or an honest error, whatever the network does."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from typing import Any

import attrs

from devtools.sandbox import RELEASES, Sandbox, SandboxError
from meluxina import Client

from .count import Verdict, judge, table, total
from .fuzz import fuzz
from .proxy import Proxy
from .trial import Caller, callers, in_processes, in_tasks, in_threads, resolve_all, run_name
from .weather import FAULTS, REPEATED, Weather

_SETTLED_WITHIN = 90.0
_PROCESSES_EVERY = 50
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


def run(sandbox: Sandbox, trial: Trial, log: Callable[[str], None]) -> list[Verdict]:
    """Submit through the proxy, let everything settle, and compare with the cluster itself."""
    environment = sandbox.environment("u100001")
    direct: dict[str, Any] = {
        "url": environment["SLURM_URL"],
        "token": environment["SLURM_JWT"],
        "user": environment["USER_NAME"],
        "account": environment["ACCOUNT"],
    }
    weather = Weather(trial.seed, (*FAULTS, REPEATED) if trial.repeating else FAULTS)
    name = run_name()
    with Proxy(sandbox.url, weather) as proxy, warnings.catch_warnings():
        # That held jobs are held, and what a job of a repeated request is told.
        warnings.simplefilter("ignore")
        made = _submit({**direct, "url": proxy.url}, trial, name, weather, log)
        deadline = time.monotonic() + _SETTLED_WITHIN
        while not proxy.idle and time.monotonic() < deadline:
            time.sleep(0.1)
        log("everything has settled; looking for the jobs of those who do not know")
        resolve_all(direct, made)
        log(f"{len(proxy.passed)} requests, {weather.sent.total()} of them submits")
    with Client(**direct) as client:
        jobs = [(job.id, job.name or "") for job in client.jobs(mine=True) if (job.name or "").startswith(name)]
    for start in range(0, len(jobs), _CANCELLED_AT_ONCE):
        numbers = [str(number) for number, _ in jobs[start : start + _CANCELLED_AT_ONCE]]
        sandbox.exec(["scancel", *numbers], user="u100001")
    return judge(made, jobs, {job: fault.name for job, fault in weather.first.items()})


def _submit(
    settings: dict[str, Any], trial: Trial, name: str, weather: Weather, log: Callable[[str], None]
) -> list[Caller]:
    killed = callers(name, "killed", max(1, trial.runs // _PROCESSES_EVERY))
    threads = callers(name, "thread", trial.sync * (trial.runs - len(killed)) // (trial.sync + trial.asynchronous))
    tasks = callers(name, "task", trial.runs - len(killed) - len(threads))
    began = time.monotonic()
    in_threads(settings, threads, trial.concurrency)
    log(f"{time.monotonic() - began:.0f} s: {len(threads)} submits from threads that share a Client")
    in_tasks(settings, tasks, trial.concurrency, trial.seed)
    log(f"{time.monotonic() - began:.0f} s: {len(tasks)} submits from tasks that share an AsyncClient")
    in_processes(settings, killed, trial.seed, lambda job: weather.sent[job] > 0)
    log(f"{time.monotonic() - began:.0f} s: {len(killed)} submits from processes that are killed")
    return [*threads, *tasks, *killed]


def good(verdicts: Sequence[Verdict]) -> bool:
    """Whether nothing was lost, nothing made twice, and nobody told nonsense."""
    return not any(total(verdicts, column) for column in ("duplicates", "lost", "wrong"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 1 if anything was lost or made twice."""
    parser = argparse.ArgumentParser(
        prog="scripts/faults",
        description="Submit jobs to a real Slurm through a proxy that fails in every way a network can, then compare"
        " what each caller was told with what the cluster has.",
    )
    parser.add_argument("--runs", type=int, default=200, help="how many submits (200)")
    parser.add_argument("--slurm", choices=sorted(RELEASES), action="append", help="a Slurm release (22.05 and 26.05)")
    parser.add_argument("--seed", type=int, default=1, help="of the chance that deals out the faults (1)")
    parser.add_argument("--concurrency", type=int, default=16, help="how many submits at once (16)")
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument("--sync", action="store_true", help="threads with one Client only")
    kinds.add_argument("--async", dest="asynchronous", action="store_true", help="tasks with one AsyncClient only")
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
            if verdict.duplicates or verdict.lost or verdict.wrong:
                print(f"  {verdict}")
        status = status or int(not good(verdicts))
    return status


def _progress(message: str) -> None:
    print(message, file=sys.stderr)
