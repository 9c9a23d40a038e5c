"""PSI/J's own executor tests with its Slurm executor."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

import pytest

TESTS = ("test_executor.py", "test_issue_435.py", "test_mpi.py", "test_nodefile.py", "test_resources.py")
"""PSI/J's tests that ask for an executor: all others are about PSI/J itself."""
LAUNCHERS = ("single", "multiple", "srun")
NOT_APPLICABLE = {
    "test_basic_mpi": set(LAUNCHERS),  # which needs mpirun
    "test_nodefile": set(LAUNCHERS),  # which is not for single, and whose script is not in the package on PyPI
    "test_nodes": {"single", "multiple"},  # which needs a launcher that starts processes on other nodes
}


class Results:
    """A plugin of pytest that notes how tests end."""

    def __init__(self) -> None:
        """Start with none."""
        self.skipped: dict[str, set[str]] = {}
        self.outcomes: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what a test says that has run, or that skips before it does."""
        if report.when == "call" or report.outcome != "passed":
            self.outcomes[report.outcome] += 1
        if report.skipped:
            name, _, parameters = report.nodeid.rpartition("::")[2].partition("[")
            self.skipped.setdefault(name, set()).add(parameters.rpartition(":")[2].rstrip("]"))


def main() -> None:
    """Run the tests, with the folder given for what they write."""
    folder = Path(sys.argv[1])
    (source,) = (Path(sys.prefix) / "sources").glob("psij*/tests")
    # For the processes that pytest-xdist starts.
    os.environ["PYTHONPATH"] = str(folder)
    results = Results()
    executors = ",".join(f"slurm:{launcher}" for launcher in LAUNCHERS)
    options = ["-q", "-c", os.devnull, "-p", "no:cacheprovider", "-p", "suite", "--rootdir", str(source), "-n", "4"]
    tests = [str(source / name) for name in TESTS]
    status = pytest.main([*options, f"--executors={executors}", "-k", "slurm", *tests], plugins=[results])
    assert status == 0
    assert results.skipped == NOT_APPLICABLE, results.skipped
    print(f"{results.outcomes['passed']} of its own tests passed, {results.outcomes['skipped']} skipped")


if __name__ == "__main__":
    main()
