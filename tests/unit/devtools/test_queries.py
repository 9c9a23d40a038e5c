"""Checking queries: what a parameter should do is told from what it does, and nothing goes unchecked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from devtools.codegen.schemas import EFFECTS, operations
from devtools.codegen.vendored import Vendored
from devtools.conformance.query_effects import (
    Brings,
    Differs,
    Drops,
    Effect,
    Empties,
    Entries,
    Fewer,
    Grows,
    Is,
    Only,
    Same,
)
from devtools.conformance.query_expectations import ALIASES, EXPECTATIONS

VENDORED = Vendored(Path(__file__).parents[3] / "openapi")

JOBS = [{"job_id": 1, "name": "a", "steps": [{"id": 7}]}, {"job_id": 2, "name": "b"}, {"job_id": 3, "name": "c"}]


def entries(*items: dict[str, Any]) -> Entries:
    return Entries(items)


ALL, FIRST, NONE = entries(*JOBS), entries(JOBS[0]), entries()
BARE = entries({"job_id": 1, "name": "a"}, *JOBS[1:])


@pytest.mark.parametrize(
    ("effect", "before", "right", "wrong"),
    [
        (Only("name", ("a",)), ALL, FIRST, ALL),
        (Only("name", ("a", "b")), ALL, entries(*JOBS[:2]), entries(JOBS[1])),
        (Only("name", ("{known}",)), ALL, FIRST, entries(JOBS[1])),
        (Is("name", "a"), ALL, FIRST, ALL),
        (Brings("steps"), BARE, ALL, BARE),
        (Brings("name", "c"), entries(*JOBS[:2]), ALL, entries(*JOBS[:2])),
        (Drops("steps"), ALL, BARE, ALL),
        (Differs("name"), ALL, FIRST, BARE),
        (Fewer(), ALL, FIRST, NONE),
        (Grows(), FIRST, ALL, FIRST),
        (Empties(), ALL, NONE, FIRST),
        (Same(), ALL, ALL, BARE),
    ],
)
def test_an_effect_is_told_from_another(effect: Effect, before: Entries, right: Entries, wrong: Entries) -> None:
    assert effect.problem(before, right, {"known": "a"}) is None
    assert effect.problem(before, wrong, {"known": "a"}) is not None


def test_what_can_not_be_told_apart_is_no_success() -> None:
    assert Only("name", ("z",)).problem(ALL, NONE, {}) is not None
    assert Only("name", ("a", "b", "c")).problem(ALL, ALL, {}) is not None
    assert Empties().problem(NONE, NONE, {}) is not None
    assert Is("name", "a").problem(FIRST, FIRST, {}) is not None


@pytest.mark.parametrize("version", VENDORED.versions)
def test_every_parameter_of_what_reads_has_an_expectation(version: str) -> None:
    missing = [
        f"{operation['operationId']}?{parameter['name']}"
        for _, method, operation in operations(VENDORED.corrected(version))
        if method == "get" and EFFECTS not in operation
        for parameter in operation.get("parameters", ())
        if parameter["in"] == "query"
        and ALIASES.get(parameter["name"], parameter["name"]) not in EXPECTATIONS.get(operation["operationId"], {})
    ]
    assert missing == []


@pytest.mark.parametrize("version", VENDORED.versions)
def test_no_list_needs_a_comma_in_a_url(version: str) -> None:
    for _, _, operation in operations(VENDORED.corrected(version)):
        for parameter in operation.get("parameters", ()):
            if parameter["schema"].get("type") == "array":
                assert parameter.get("style", "form") == "form"
                assert parameter.get("explode", True), (operation["operationId"], parameter["name"])
