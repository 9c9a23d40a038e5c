"""Examine one version: fill a cluster, call everything, compare."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import attrs

from devtools.codegen.schemas import Document
from devtools.sandbox import Sandbox

from . import recordings, report
from .audit import Ledger, audit, ledger
from .check import Disagreement
from .population import populate
from .roundtrip import round_trips
from .service import Service, connected
from .tries import (
    conditions,
    failures,
    finished,
    hostlists,
    partitions,
    queries,
    query_writes,
    reads,
    requeues,
    submissions,
    updates,
    writes,
)
from .tries.promises import UNANSWERED


@attrs.frozen
class Outcome:
    """What came out for one version."""

    title: str
    ledger: Ledger = attrs.field(repr=False)
    unreachable: Mapping[str, str]

    def lines(self) -> list[str]:
        """Write the report."""
        return report.lines(self.title, self.ledger, self.unreachable)


def examine(
    sandbox: Sandbox, version: str, document: Document, folder: Path | None, log: Callable[[str], None]
) -> Outcome:
    """Make the cluster rich, call everything, compare, and write recordings to `folder` if there is one."""
    cluster = populate(sandbox, log)
    accounts = ledger()
    with connected(sandbox, document) as service:
        log("reading everything")
        reads.read_everything(service, cluster, accounts)
        log("asking with every parameter")
        queries.query_everything(service, cluster, accounts)
        log("writing everything")
        writes.write_everything(service, cluster, accounts)
        query_writes.write_with_queries(service, accounts)
        log("every property of a submission")
        submissions.submit_every_property(service, accounts)
        log("every property of the other requests")
        updates.update_everything(service, accounts)
        conditions.meet_every_condition(service, accounts)
        log("partitions, requeues, finished jobs, host lists")
        partitions.write_partitions(service, accounts)
        requeues.requeue_everything(service, accounts)
        finished.change_finished_jobs(service, cluster, accounts)
        hostlists.convert_hostlists(service, accounts)
        log("making everything go wrong")
        failures.go_wrong(service, cluster)
        unreachable = _unreachable(service, accounts)
        exchanges = service.exchanges
    whole = report.merge(accounts, audit(document, exchanges), round_trips(version, exchanges))
    if folder is not None:
        log(f"{recordings.record(folder, exchanges)} recordings in {folder.name}")
    return Outcome(f"{version} on Slurm {sandbox.release.slurm}", whole, unreachable)


def _unreachable(service: Service, accounts: Ledger) -> dict[str, str]:
    """List what can't be reached, with the reason. An operation that was not called at all is a disagreement."""
    calls = {exchange.operation for exchange in service.exchanges if exchange.status}
    for name in service.operations.keys() - calls:
        accounts[name].note(Disagreement(name, "not called", "nothing here calls this operation"))
    return {
        name: f"only its errors: {operation[UNANSWERED]}"
        for name, (_, _, operation) in service.operations.items()
        if UNANSWERED in operation
    }
