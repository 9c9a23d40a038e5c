"""submitit's SlurmExecutor: a function's result, an array, a failure."""

from __future__ import annotations

import sys
from pathlib import Path

import submitit


def add(one: int, other: int) -> int:
    """Return a sum."""
    return one + other


def fail() -> None:
    """Raise an error that the caller must see."""
    raise ValueError("deliberate")


def main() -> None:
    """Run the example in the folder given."""
    executor = submitit.SlurmExecutor(folder=Path(sys.argv[1]) / "log", max_num_timeout=1)
    executor.update_parameters(time=5, partition="cpu", array_parallelism=2, nodes=1)
    assert executor.submit(add, 5, 7).result() == 12
    jobs = executor.map_array(add, [1, 2, 3], [10, 20, 30])
    assert [job.result() for job in jobs] == [11, 22, 33]
    error = executor.submit(fail).exception()
    assert "deliberate" in str(error), error
    print("a result, an array, a failure")


if __name__ == "__main__":
    main()
