"""The check of workflow tools: what needs no cluster."""

from __future__ import annotations

from devtools.sandbox.releases import RELEASES
from devtools.tools import check, environments


def test_each_tool_has_versions_and_each_workaround_a_tool() -> None:
    names = {path.stem for path in environments._REQUIREMENTS.glob("*.txt")}
    assert set(check.TOOLS) == {"dask", "parsl", "psij", "snakemake", "submitit", "toil"}
    assert set(check.TOOLS) <= names
    assert set(check._FILES) <= set(check.TOOLS)
    assert all(path.exists() for paths in check._FILES.values() for path in paths)
    assert {tool for tool, _ in check._WORKAROUNDS} <= set(check.TOOLS)
    assert {slurm for _, slurm in check._WORKAROUNDS} <= set(RELEASES)


def test_a_failure_is_reported_with_the_end_of_what_the_tool_printed() -> None:
    good = check.Outcome("dask", "26.05", True, 3.2, "much\nall went well")
    assert check.report(good).endswith("ok        3 s  all went well")
    lines = check.report(check.Outcome("toil", "22.05", False, 9, "\n".join(map(str, range(99))))).splitlines()
    assert "FAILED" in lines[0]
    assert [line.strip() for line in lines[1:]] == [str(number) for number in range(59, 99)]
