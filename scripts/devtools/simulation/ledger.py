"""What really happened in a run: which job was made of which submit, what left the clients, and what must not have."""

from __future__ import annotations

import itertools
import logging
from collections import Counter
from contextvars import ContextVar
from typing import NoReturn

import httpx

from meluxina.testing import FakeJob, FakeSlurm

CALL: ContextVar[str] = ContextVar("call", default="")
"""The mark and the call of a client that a request belongs to, with a space between them."""
_LINES = 60


class Violation(AssertionError):
    """Something that must never happen, with the seed and what led to it."""


class CrashingSlurm(FakeSlurm):
    """A fake Slurm that notes which jobs its controller has lost."""

    lost: set[int]

    def crash(self) -> None:
        """Forget what was submitted since the controller wrote down its state."""
        before = dict(self.controller.jobs)
        self.restart(forget=True)
        kept = self.controller.jobs
        # What has ended is lost too if accounting was not told in time.
        is_late = bool(self.controller.accounting_delay)
        forgotten = (job for number, job in before.items() if kept.get(number) is not job)
        self.lost |= {id(job) for job in forgotten if is_late or not job.is_finished}


class Ledger:
    """Everything that is noted of a run."""

    def __init__(self, name: str, slurm: CrashingSlurm) -> None:
        self.slurm = slurm
        self.jobs: dict[str, list[tuple[int, FakeJob]]] = {}
        """Which request of a client made which job, by the mark of the submit."""
        self.requests: Counter[str] = Counter()
        """How often a submit has left a client."""
        self.trace: list[str] = []
        self.tokens: list[str] = []
        self.counts: Counter[str] = Counter()
        """What submits, waits and changes have ended with, and what the network has done."""
        self.serials = itertools.count(1)
        self._name = name
        self._violations: list[tuple[str, str]] = []
        self._in_doubt: set[tuple[str, ...]] = set()

    def living(self, mark: str) -> list[tuple[int, FakeJob]]:
        """List what has not been forgotten by a crash."""
        return [entry for entry in self.jobs.get(mark, ()) if id(entry[1]) not in self.slurm.lost]

    def job_ids(self, mark: str) -> set[int]:
        """List the numbers of all jobs that were made for a mark."""
        return {job.job_id for _, job in self.jobs.get(mark, ())}

    def object(self, what: str, mark: str = "") -> None:
        """Note a violation where it can't be raised: a client may take it for something else."""
        self._violations.append((mark or CALL.get().partition(" ")[0], what))

    def check(self) -> None:
        """Raise Violation for what was noted."""
        if self._violations:
            self.fail(*self._violations[0])

    def check_text(self, text: str, where: str, mark: str = "") -> None:
        """Note a violation if a token is in a text."""
        if any(token.rpartition(".")[2] in text for token in self.tokens):
            self.object(f"the token is in {where}", mark)

    # Docs/reliability.md: what is not repeated.

    def leave(self, request: httpx.Request, content: bytes) -> tuple[str, ...]:
        """Note that a request leaves a client. Returns what it must not be the repetition of."""
        key = CALL.get(), request.method, request.url.path
        if _is_harmless(request, content):
            return ()
        if key in self._in_doubt:
            self.object(f"{request.method} {request.url.path} is sent again, and the first may have had an effect")
        return key

    def doubt(self, key: tuple[str, ...]) -> None:
        """Note that a request may have had an effect."""
        if key:
            self._in_doubt.add(key)

    def fail(self, mark: str, what: str) -> NoReturn:
        """Raise Violation, with what led to it."""
        start = next((index for index, line in enumerate(self.trace) if f"[{mark}]" in line), 0)
        lines = [line for line in self.trace[start:] if f"[{mark}]" in line or "#" not in line.partition("  ")[2][:2]]
        lines = lines if len(lines) <= _LINES else [*lines[: _LINES // 2], "…", *lines[-_LINES // 2 :]]
        raise Violation("\n".join([f"{self._name}: submit [{mark}]: {what}", *lines]))


def _is_harmless(request: httpx.Request, content: bytes) -> bool:
    if request.method == "GET":
        return not request.url.path.endswith("/requeue/") and not request.url.path.endswith("/requeue")
    if request.method == "DELETE":
        return b"USR1" not in content + request.url.query
    return not mark_of(content)


def mark_of(content: bytes) -> str | None:
    """Return the mark of a submit, None for any other request."""
    _, separator, rest = content.partition(b"[meluxina ")
    return rest.partition(b"]")[0].decode() if separator else None


class LogReader(logging.Handler):
    """Looks for tokens in what is logged."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__()
        self._ledger = ledger

    def emit(self, record: logging.LogRecord) -> None:
        """Look at a record."""
        self._ledger.check_text(record.getMessage(), "a log")
