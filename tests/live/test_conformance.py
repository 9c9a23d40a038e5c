"""The documents against live servers, one per release as anybody would run it; the others by what was recorded."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

import slurmrestd
from devtools.environment import ROOT
from tests.builders import RECORDED

pytestmark = pytest.mark.live


# One version of each release; `scripts/conformance --all` runs every one. These are classes, because tests of one class
# run in one process, and each of these takes minutes.
class TestOldest:
    def test_document_and_server_agree(self) -> None:
        _agree("v0.0.38")


class TestBetween:
    def test_document_and_server_agree(self) -> None:
        _agree("v0.0.42")


class TestNewest:
    def test_document_and_server_agree(self) -> None:
        _agree("v0.0.44")


def _agree(version: str) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "conformance"), version, "--name", f"test-conf-{os.getpid()}"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=900)
    disagreements = [line for line in done.stdout.splitlines() if line.startswith("    ")]
    assert done.returncode == 0, "\n".join(disagreements[:50]) + done.stderr[-2000:]
    answers, checks, count = _last_row(done.stdout, version)
    assert (answers > 2000, checks > 400_000, count) == (True, True, 0)


def _last_row(report: str, version: str) -> tuple[int, ...]:
    """Read answers, checks and disagreements from the table of all versions."""
    row = re.findall(rf"^{re.escape(version)} +(\d+) +(\d+) +(\d+) +\d+$", report, re.MULTILINE)[-1]
    return tuple(map(int, row))


def test_every_version_has_recordings() -> None:
    missing = " ".join(version for version in slurmrestd.VERSIONS if version not in RECORDED)
    assert not missing, f"no answers are recorded of {missing}: run `scripts/conformance --record {missing}`"
