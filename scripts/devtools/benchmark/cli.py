"""The command `scripts/benchmark`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

import slurmrestd
from devtools.environment import ROOT
from devtools.sandbox import API_VERSIONS

from . import asking, listing, others, picture, report, requesting, sizes, starting
from .contender import Contender
from .measure import Table
from .queued_cluster import queued_cluster

_SUBMITS = 1_000
_LIVE = ("submit", "squeue", "live")
_RECORDED = ("listing", "growth", "wait", "asking", "cli")
_ROWS = ("size", "import", "ping", *_RECORDED, *_LIVE)
_BEGIN, _END = "<!-- tables of scripts/benchmark --write -->", "<!-- end of tables -->"


@attrs.frozen
class Run:
    """What one run measures."""

    rows: frozenset[str]
    rounds: int
    answers: Path
    folder: Path

    def tables(self, releases: Sequence[str]) -> Iterator[Table]:
        """Measure everything, release after release."""
        comparisons = self.rows & {"size", "listing"}
        peers, missing = others.peers(self.folder / "peers", _log) if comparisons else ([], "")
        for release in releases:
            version = [version for version in slurmrestd.VERSIONS if version in API_VERSIONS[release]][-1]
            about = peers if version == others.PEERS_SPEAK else []
            stock, lines = others.stock(version, self.folder)
            if "size" in self.rows:
                yield from sizes.counted(version, stock, lines, about)
            if "import" in self.rows:
                yield from starting.imports(version, 2 * self.rounds + 3)
            if "ping" in self.rows:
                yield requesting.pings(version, self.rounds)
            answer = self.answers / f"{version}.json"
            if self.rows.intersection(_LIVE) or (self.rows.intersection(_RECORDED) and not answer.exists()):
                yield from self._live(release, answer)
            if self.rows.intersection(_RECORDED):
                yield from self._recorded(version, answer.read_bytes(), [stock, *about], missing)

    def _live(self, release: str, answer: Path) -> Iterator[Table]:
        """Measure what needs a real Slurm, and keep its answer about many jobs for the rest."""
        with queued_cluster(release, _log) as cluster:
            _log(f"{cluster.sandbox.name}: queueing jobs …")
            cluster.fill(1_000)
            if "squeue" in self.rows:
                yield starting.squeue(cluster, self.rounds)
            cluster.fill(listing.JOBS)
            answer.write_bytes(cluster.answer())
            if "live" in self.rows:
                yield listing.live(cluster, max(self.rounds // 3, 1))
                yield requesting.live_pings(cluster, self.rounds)
            if "submit" in self.rows:
                yield requesting.submits(cluster, _SUBMITS, self.rounds)

    def _recorded(self, version: str, answer: bytes, more: Sequence[Contender], missing: str) -> Iterator[Table]:
        if "listing" in self.rows:
            yield listing.listed(version, answer, more, self.rounds, missing)
        if "growth" in self.rows:
            yield listing.growth(version, answer, max(self.rounds // 3, 1))
        if "wait" in self.rows:
            yield requesting.waits(version, answer, max(self.rounds // 3, 1))
        if "asking" in self.rows:
            yield asking.asked(version, answer)
        if "cli" in self.rows:
            yield starting.command_line(version, answer, self.rounds)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 if a goal is missed."""
    parser = argparse.ArgumentParser(
        prog="scripts/benchmark",
        description="Measure what is claimed about speed and size, side by side in interleaved rounds. Ratios count, "
        "absolute times mean nothing on a shared machine. A whole run takes about ten minutes.",
    )
    parser.add_argument("--only", metavar="ROWS", help=f"only these, with commas: {', '.join(_ROWS)}")
    parser.add_argument("--rounds", type=int, default=7, help="rounds per contender (default 7)")
    parser.add_argument("--slurm", action="append", metavar="RELEASE", help="only these releases (22.05, 26.05)")
    parser.add_argument(
        "--answers",
        metavar="FOLDER",
        type=Path,
        help="keep the recorded answers here, and use those that are here already (else recorded anew in every run)",
    )
    parser.add_argument("--write", action="store_true", help="write docs/benchmark.{json,svg} and docs/benchmark.md")
    options = parser.parse_args(arguments)
    rows = frozenset((options.only or ",".join(_ROWS)).split(","))
    if unknown := sorted(rows.difference(_ROWS)):
        parser.error(f"there is no {', '.join(unknown)}")
    tables = []
    with tempfile.TemporaryDirectory(prefix="meluxina-benchmark-") as folder:
        answers = options.answers or Path(folder)
        answers.mkdir(parents=True, exist_ok=True)
        run = Run(rows, options.rounds, answers, Path(folder))
        for table in run.tables(options.slurm or ["22.05", "26.05"]):
            print(report.text(table), end="\n\n", flush=True)
            tables.append(table)
    misses = [verdict for table in tables for verdict in table.verdicts() if not verdict[3]]
    print(f"{len(misses)} goals missed of {sum(len(table.verdicts()) for table in tables)}")
    if options.write:
        _write(tables)
    return 1 if misses else 0


def _write(tables: Sequence[Table]) -> None:
    docs = ROOT / "docs"
    command, day = report.command(), report.today()
    (docs / "benchmark.json").write_text(report.dumps(report.data(tables, command, day)), encoding="utf-8")
    picture.draw(tables, docs / "benchmark.svg")
    page = docs / "benchmark.md"
    before, _, rest = page.read_text(encoding="utf-8").partition(_BEGIN)
    after = rest.partition(_END)[2]
    content = report.markdown(tables, command, day)
    page.write_text(f"{before}{_BEGIN}\n\n{content}\n{_END}{after}", encoding="utf-8")


def _log(message: str) -> None:
    print(message, file=sys.stderr)
