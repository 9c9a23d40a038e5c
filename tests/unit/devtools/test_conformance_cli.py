"""The command examines every version that it is asked for, whatever becomes of the others."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from devtools.codegen.vendored import Vendored
from devtools.conformance import cli
from devtools.conformance.audit import ledger
from devtools.conformance.check import Disagreement
from devtools.conformance.examine import Outcome
from devtools.sandbox import RELEASES

VENDORED = Vendored(Path(__file__).parents[3] / "openapi")


def outcome(*disagreements: Disagreement) -> Outcome:
    accounts = ledger()
    account = accounts["slurm_get_jobs"]
    account.exchanges, account.checks = 3, 70
    account.note(*disagreements)
    return Outcome("a version", accounts, {})


@pytest.fixture
def results(monkeypatch: pytest.MonkeyPatch) -> dict[str, Outcome | Exception]:
    """What becomes of a version's run; those that are not here agree."""
    content: dict[str, Outcome | Exception] = {}

    def run(_vendored: Vendored, version: str, _options: Namespace) -> Outcome:
        result = content.setdefault(version, outcome())
        if isinstance(result, Exception):
            raise result
        return result

    monkeypatch.setattr(cli, "_run", run)
    return content


def table(output: str) -> dict[str, list[str]]:
    return {words[0]: words[1:-1] for line in output.splitlines() if (words := line.split()) and words[0][0] == "v"}


def test_all_versions_are_examined_and_counted(
    results: dict[str, Outcome | Exception], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--all"]) == 0
    assert list(results) == VENDORED.versions
    counts = table(capsys.readouterr().out)
    assert all(counts[version] == ["3", "70", "0"] for version in VENDORED.versions)


def test_a_run_that_breaks_off_is_told_and_stops_no_other(
    results: dict[str, Outcome | Exception], capsys: pytest.CaptureFixture[str]
) -> None:
    results["v0.0.43"] = ValueError("no JSON")
    assert cli.main(["v0.0.43", "v0.0.44"]) == 2
    output, errors = capsys.readouterr()
    assert table(output)["v0.0.43"] == ["broke", "off"]
    assert table(output)["v0.0.44"] == ["3", "70", "0"]
    assert "v0.0.43" in errors
    assert "ValueError: no JSON" in errors


def test_a_disagreement_counts_more_than_a_run_that_breaks_off(results: dict[str, Outcome | Exception]) -> None:
    results["v0.0.44"] = outcome(Disagreement("$", "null", "null"))
    assert cli.main(["v0.0.44"]) == 1
    results["v0.0.43"] = ValueError("no JSON")
    assert cli.main(["v0.0.43", "v0.0.44"]) == 1


def test_without_versions_one_of_each_slurm_release_is_examined(results: dict[str, Outcome | Exception]) -> None:
    cli.main([])
    assert [cli.release(VENDORED, version) for version in results] == list(RELEASES)


def test_all_and_some_can_not_both_be_asked_for(results: dict[str, Outcome | Exception]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--all", "v0.0.44"])
    assert not results
