"""What is said of a property, against what its operation did with it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from devtools.conformance.service import Exchange, Service
from devtools.conformance.tries.promises import Promise, promise_of, refusal

_WORKED: dict[str, Any] = {"errors": [], "warnings": []}
_REFUSED: dict[str, Any] = {"errors": [{"error_number": 2002}]}


def _answer(body: dict[str, Any]) -> Exchange:
    raw = json.dumps(body).encode()
    return Exchange("op", "user", "POST", "/", 200, {"content-type": "application/json"}, raw)


@pytest.mark.parametrize(
    ("said", "body", "seen", "agrees"),
    [
        (Promise(), _WORKED, True, True),
        (Promise(), _WORKED, False, False),
        (Promise(), _REFUSED, False, False),
        (Promise(refused=True), _REFUSED, False, True),
        (Promise(refused=True), _WORKED, False, False),
        (Promise(ignored=True), _WORKED, False, True),
        (Promise(ignored=True), _WORKED, True, False),
        (Promise(ignored=True), _REFUSED, False, False),
        (Promise(hidden=True), _WORKED, False, True),
        (Promise(hidden=True), _REFUSED, False, False),
    ],
)
def test_a_promise_holds_in_both_directions(said: Promise, body: dict[str, Any], seen: bool, agrees: bool) -> None:
    assert (said.broken(1, _answer(body), visible=seen, state=None) is None) == agrees


@pytest.mark.parametrize(
    ("body", "refused"),
    [
        (_WORKED, False),
        (_REFUSED, True),
        ({"results": [{"error_code": 2002}]}, True),
        ({"results": [{"error_code": 0}]}, False),
        ({"warnings": [{"description": "Unknown key"}]}, True),
    ],
)
def test_refusals_are_found_wherever_a_version_puts_them(body: dict[str, Any], refused: bool) -> None:
    assert (refusal(_answer(body)) is not None) == refused


def test_the_operation_has_the_last_word_on_a_shared_schema() -> None:
    operation = {"operationId": "op", "x-ignored-properties": {"job_id": "the path counts"}}
    service = Service(None, {"paths": {"/op": {"post": operation}}})  # type: ignore[arg-type]
    schema = {"x-refused-by-server": "always", "x-ignored-values": {"A": "nothing"}, "x-refused-values": {"B": "no"}}
    assert promise_of(service, "op", "job_id", schema) == Promise(ignored=True)
    assert promise_of(service, "op", "other", {}) == Promise()
    values = {key: schema[key] for key in ("x-ignored-values", "x-refused-values")}
    assert promise_of(service, "op", "state", values, ["A"]) == Promise(ignored=True)
    assert promise_of(service, "op", "state", values, ["B"]) == Promise(refused=True)
