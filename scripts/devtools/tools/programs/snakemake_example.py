"""Snakemake with its Slurm executor: three rules, of which two are one group; then one that fails."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_SNAKEFILE = """
rule all:
    input: "joined.txt"

rule first:
    output: "first.txt"
    group: "parts"
    shell: "echo one > {output}"

rule second:
    input: "first.txt"
    output: "second.txt"
    group: "parts"
    shell: "cat {input} > {output}; echo two >> {output}"

rule joined:
    input: "first.txt", "second.txt"
    output: "joined.txt"
    shell: "cat {input} > {output}"

rule failing:
    output: "never.txt"
    shell: "exit 3"
"""


def _run(folder: Path, target: str) -> subprocess.CompletedProcess[str]:
    resources = ["--default-resources", "slurm_partition=cpu", "slurm_account=p200001", "runtime=5", "mem_mb=0"]
    options = ["--executor", "slurm", "--jobs", "2", "--latency-wait", "30", "--seconds-between-status-checks", "2"]
    options += ["--slurm-init-seconds-before-status-checks", "2"]
    command = [sys.executable, "-m", "snakemake", *options, *resources, "--", target]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=300)


def main() -> None:
    """Run the example in the folder given."""
    folder = Path(sys.argv[1])
    (folder / "Snakefile").write_text(_SNAKEFILE, encoding="utf-8")
    end = _run(folder, "joined.txt")
    assert end.returncode == 0, end.stdout + end.stderr
    assert (folder / "joined.txt").read_text(encoding="utf-8") == "one\none\ntwo\n"
    failure = _run(folder, "never.txt")
    assert failure.returncode == 1, failure.stdout + failure.stderr
    assert "failing" in failure.stderr, failure.stderr
    print("three rules with a group, and one that failed")


if __name__ == "__main__":
    main()
