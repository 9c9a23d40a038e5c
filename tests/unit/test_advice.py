"""What is said of a refusal."""

from __future__ import annotations

import pytest

import meluxina
from meluxina.advice import on_dependency
from meluxina.advice.refusals import topic_of
from meluxina.testing import FakeSlurm
from tests.builders import VERSIONS, decoded


@pytest.mark.parametrize(
    ("text", "unknown", "expected"),
    [
        ("nach:1", [1], "The dependency nach:1 can't be met or read."),
        ("afterok:1,nach:2", [1], "can't be met or read."),
        ("afterok:1", [1], "does not know job 1"),
        ("afterany:1_3?after:2+5", [1, 2], "does not know job 1, 2"),
        ("afterok:1", [], "can't be met or read."),
    ],
)
def test_a_dependency_is_wrong_in_its_form_or_in_its_jobs(text: str, unknown: list[int], expected: str) -> None:
    assert expected in on_dependency(text, unknown)


@pytest.mark.parametrize("version", VERSIONS)
def test_what_is_wrong_with_any_component_of_a_job_is_named(version: str) -> None:
    script = "#!/bin/sh\n#SBATCH -n1 -p cpu\n#SBATCH hetjob\n#SBATCH -n1 -p nope\ntrue\n"
    with FakeSlurm(api_version=version).client() as client, pytest.raises(meluxina.InvalidRequestError) as told:
        client.submit(script, qos="dev", time_limit=5)
    assert told.value.hint.startswith("There is no partition nope, or not for you. There are cpu, fpga")


def test_of_a_licence_that_there_is_the_number_can_be_too_high() -> None:
    error = meluxina.InvalidRequestError("refused", errors=[meluxina.SlurmError(2048, "Invalid license specification")])
    topic = topic_of(error)
    assert topic is not None
    hint = topic.hint(decoded(licenses="matlab:11"), ["matlab"])
    assert "The license matlab exists, but not for this job (user, account, partition, or so many of them)." in hint


def test_a_refusal_is_told_where_advice_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(room: str) -> None:
        assert room == "advice"
        raise OSError(24, "Too many open files")

    with FakeSlurm().client() as client:
        client.ping()
        monkeypatch.setattr("meluxina.lazy.around", fail)
        with pytest.raises(meluxina.InvalidRequestError, match="Slurm error 2000"):
            client.submit("true", qos="dev", time_limit=5, partition="nope")
