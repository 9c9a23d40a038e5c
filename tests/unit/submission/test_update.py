"""A change is described with the names and values of a submit; what its answers say of parts is understood."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import meluxina
import slurmrestd
from meluxina.rare_options.signals import parse
from meluxina.update import changes, ignored
from tests.builders import OLD, VERSIONS


@pytest.fixture(params=VERSIONS)
def operation(request: pytest.FixtureRequest) -> Any:
    return slurmrestd.load(request.param).api.slurm.post_job.OPERATION


def plain(value: Any) -> Any:
    return value["number"] if isinstance(value, dict) else value


@pytest.mark.parametrize("limit", [90, "90", "1:30:00", timedelta(minutes=90), timedelta(minutes=89, seconds=1)])
@pytest.mark.parametrize("name", ["time", "time_limit"])
def test_a_time_limit_is_sent_in_minutes(operation: Any, name: str, limit: Any) -> None:
    body = changes(operation, {name: limit}).to_dict()
    assert {key: plain(value) for key, value in body.items()} == {"time_limit": 90}


def test_changes_have_the_names_and_values_of_sbatch(operation: Any) -> None:
    body = changes(operation, {"job_name": "n", "mem": "2G", "nice": 5, "hold": False, "comment": "é"}).to_dict()
    assert plain(body.pop("memory_per_node")) == 2048
    assert str(body.pop("nice")) == "5"
    assert body == {"name": "n", "hold": False, "comment": "é"}


def test_a_job_can_be_made_exclusive_but_to_nobody(operation: Any) -> None:
    (value,) = changes(operation, {"exclusive": True}).to_dict().values()
    assert value in ("exclusive", ["none"])
    for shape in ("v0.0.42", "v0.0.45"):
        with pytest.raises(meluxina.InvalidRequestError, match="for a submit"):
            changes(slurmrestd.load(shape).api.slurm.post_job.OPERATION, {"shared": ["user"]})


@pytest.mark.parametrize("value", [5, "5"])
def test_how_many_tasks_run_at_once_can_be_changed(operation: Any, value: int | str) -> None:
    assert changes(operation, {"array": value}).to_dict() == {"array": "5"}


@pytest.mark.parametrize(
    ("properties", "said"),
    [
        ({}, "nothing to change"),
        ({"coment": "x"}, "Did you mean comment"),
        ({"time_limit": "soon"}, "not a time"),
        ({"time_limit": timedelta(seconds=-1)}, "time"),
        ({"mem": "much"}, "not a size"),
        ({"comment": ["a", {}]}, "can't be"),
        ({"array": "0-9%5"}, "indices of a job array can't be changed"),
        ({"array": range(3)}, "array=5 lets five of its tasks run at once"),
        ({"array": [1, 2]}, "indices of a job array can't be changed"),
        ({"exclusive": "user"}, "can't be kept from the nodes of some others"),
        ({"exclusive": "mcs"}, "exclusive=True keeps it from those of all others"),
        ({"array": "%5"}, "indices of a job array can't be changed"),
        ({"export": "ALL"}, "environment of a job can't be changed"),
        ({"environment": {"A": "1"}}, "environment of a job can't be changed"),
        ({"hint": "nomultithread"}, "environment of a job can't be changed"),
        ({"quiet": True}, "nothing to change"),
    ],
)
def test_changes_that_can_not_be_right_are_refused(operation: Any, properties: dict[str, Any], said: str) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match=said) as caught:
        changes(operation, properties)
    assert "Nothing was sent" in str(caught.value)


def test_a_property_that_the_server_ignores_is_known_by_any_name() -> None:
    operation = slurmrestd.load(OLD).api.slurm.post_job.OPERATION
    for name in ("job_name", "name"):
        assert list(ignored(operation, changes(operation, {name: "x", "comment": "y"}))) == ["name"]


@pytest.mark.parametrize(
    ("given", "expected"), [("USR1", "USR1"), ("sigusr1", "USR1"), (10, "10"), ("10", "10"), ("SIGKILL", "KILL")]
)
def test_signals_are_read_by_name_and_by_number(given: str | int, expected: str) -> None:
    assert parse(given) == expected


@pytest.mark.parametrize("bad", ["", "SIG", "FOO", 0, -1, 64, True, None, 1.5, "SIGRTMIN"])
def test_what_is_no_signal_is_refused(bad: Any) -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="Nothing was sent"):
        parse(bad)
