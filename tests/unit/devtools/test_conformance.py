"""The checker finds what a spoiled document gets wrong, on answers that a real server gave."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

import slurmrestd
from devtools.codegen.vendored import Vendored
from devtools.conformance import recordings, report
from devtools.conformance.audit import Ledger, audit
from devtools.conformance.check import Checker
from devtools.conformance.cli import release
from devtools.conformance.roundtrip import operations, round_trips, through, type_of
from devtools.conformance.service import Exchange
from devtools.conformance.tries.promises import refusal
from devtools.conformance.tries.samples import leaves, put, seen, value_of
from tests.builders import RECORDED, RECORDINGS, VERSIONS, every_recorded_version, every_version

ROOT = Path(__file__).parents[3]
VENDORED = Vendored(ROOT / "openapi")
DOCUMENTS = {
    version: json.loads((ROOT / "generated" / "openapi" / f"{version}.json").read_text(encoding="utf-8"))
    for version in RECORDED
}
EXCHANGES = {version: [exchange for _, exchange in recordings.load(RECORDINGS / version)] for version in RECORDED}


@pytest.mark.parametrize(
    ("version", "slurm"), [("v0.0.36", "22.05"), ("v0.0.42", "24.11"), ("v0.0.43", "26.05"), ("v0.0.45", "26.05")]
)
def test_a_version_is_examined_on_the_slurm_that_its_document_is_from(version: str, slurm: str) -> None:
    assert release(VENDORED, version) == slurm


def kinds(ledger: Ledger) -> set[tuple[str, str]]:
    return {(one.kind, one.place) for account in ledger.values() for one in account.disagreements}


@every_recorded_version
def test_the_documents_agree_with_what_was_recorded(version: str) -> None:
    assert kinds(audit(DOCUMENTS[version], EXCHANGES[version])) == set()
    assert kinds(round_trips(version, EXCHANGES[version])) == set()


def spoiled(version: str) -> tuple[dict[str, Any], dict[str, Any]]:
    document = copy.deepcopy(DOCUMENTS[version])
    return document, document["components"]["schemas"]["job_info"]["properties"]


@every_version
def test_a_type_that_is_flipped_is_found(version: str) -> None:
    document, job = spoiled(version)
    job["job_id"]["type"] = "string"
    assert ("type", "$.jobs[].job_id") in kinds(audit(document, EXCHANGES[version]))


@every_version
def test_a_field_that_is_removed_is_found(version: str) -> None:
    document, job = spoiled(version)
    del job["user_name"]
    assert ("undeclared", "$.jobs[].user_name") in kinds(audit(document, EXCHANGES[version]))


@every_version
def test_an_enum_that_is_narrowed_is_found(version: str) -> None:
    document, job = spoiled(version)
    state = job["job_state"].get("items", job["job_state"])
    state["enum"] = ["RUNNING"]
    found = kinds(audit(document, EXCHANGES[version]))
    assert any(kind == "enum" and "PENDING" in place for kind, place in found)


def test_a_null_that_is_denied_is_found() -> None:
    document, job = spoiled("v0.0.43")
    del job["job_resources"]["nullable"]
    assert ("null", "$.jobs[].job_resources") in kinds(audit(document, EXCHANGES["v0.0.43"]))


def test_an_answer_of_another_content_type_is_found() -> None:
    document = copy.deepcopy(DOCUMENTS["v0.0.38"])
    document["paths"]["/slurm/v0.0.38/ping"]["get"]["responses"]["401"] = {"description": "nothing"}
    assert any(kind == "answer" for kind, _ in kinds(audit(document, EXCHANGES["v0.0.38"])))


@every_version
def test_a_field_that_slurm_adds_is_reported_and_harmless(version: str) -> None:
    exchange = next(e for e in EXCHANGES[version] if e.operation == "slurm_get_jobs" and b'"job_id"' in e.body)
    body = exchange.json()
    body["jobs"][0]["added_tomorrow"] = {"a": 1}
    changed = Exchange(
        exchange.operation, "added", "GET", exchange.url, 200, exchange.headers, json.dumps(body).encode()
    )
    assert ("undeclared", "$.jobs[].added_tomorrow") in kinds(audit(DOCUMENTS[version], [changed]))
    type_ = type_of(operations(version)[exchange.operation].answers, 200)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        complaints = [found.place for found in through(changed.body, type_)]
    # It does not survive the way through the model, which is all that is to be said against it.
    assert complaints == ["bytes"]


@pytest.mark.parametrize(("deadly", "status", "agrees"), [(True, 0, True), (False, 0, False)])
def test_a_request_that_is_said_to_end_the_server_may_and_no_other(deadly: bool, status: int, agrees: bool) -> None:
    exchange = Exchange("slurm_get_ping", "user", "GET", "/", status, {}, b"", deadly)
    assert (not kinds(audit(DOCUMENTS["v0.0.38"], [exchange]))) is agrees


@pytest.mark.parametrize(
    ("results", "refused"), [(None, False), (["7 submitted"], False), ([{"error_code": 2017}], True)]
)
def test_what_an_answer_says_of_single_jobs_may_be_a_refusal(results: Any, refused: bool) -> None:
    body = json.dumps({"results": results}).encode()
    exchange = Exchange("slurm_post_job", "user", "POST", "/", 200, {"content-type": "application/json"}, body)
    assert bool(refusal(exchange)) is refused


def check(value: Any, schema: dict[str, Any]) -> set[tuple[str, str]]:
    checker = Checker({"components": {"schemas": {"n": {"type": "integer", "format": "int32"}}}})
    checker.check(value, schema)
    return {(one.kind, one.place) for one in checker.disagreements}


@pytest.mark.parametrize(
    ("value", "schema", "expected"),
    [
        (1, {"type": "integer"}, set()),
        (1, {"type": "number"}, set()),
        (True, {"type": "integer"}, {("type", "$")}),
        (1, {"type": "boolean"}, {("type", "$")}),
        (1.5, {"type": "integer"}, {("type", "$")}),
        (None, {"type": "string"}, {("null", "$")}),
        (None, {"type": "string", "nullable": True}, set()),
        ("x", {}, {("untyped", "$")}),
        (2**31, {"$ref": "#/components/schemas/n"}, {("range", "$")}),
        (None, {"$ref": "#/components/schemas/n", "nullable": True}, {("null", "$")}),
        (None, {"allOf": [{"$ref": "#/components/schemas/n"}], "nullable": True}, set()),
        ("a", {"anyOf": [{"type": "integer"}, {"type": "string"}]}, set()),
        ([], {"anyOf": [{"type": "integer"}, {"type": "string"}]}, {("type", "$")}),
        ({"a": 1}, {"type": "object", "additionalProperties": {"type": "integer"}}, set()),
        ({"a": 1}, {"type": "object"}, {("undeclared", "$.a")}),
        ({}, {"type": "object", "required": ["a"]}, {("missing", "$.a")}),
        ([1, "a"], {"type": "array", "items": {"type": "integer"}}, {("type", "$[]")}),
        ("c", {"type": "string", "enum": ["a", "b"]}, {("enum", "$=c")}),
    ],
)
def test_a_value_is_checked_strictly_against_its_schema(
    value: Any, schema: dict[str, Any], expected: set[tuple[str, str]]
) -> None:
    assert check(value, schema) == expected


def test_a_value_is_seen_in_every_form_slurm_has_for_it() -> None:
    assert seen(5, {"set": True, "infinite": False, "number": 5})
    assert not seen(5, {"set": False, "infinite": False, "number": 5})
    assert seen({"set": True, "number": 7}, 7.0)
    assert seen([{"type": "cpu", "count": 3}], [{"type": "cpu", "name": "", "count": 3}])
    assert seen(["a", "b"], "a,b")
    assert seen("yes", ["YES", "NO"])
    assert not seen("a", None)
    assert not seen(["a"], [])


def test_every_leaf_of_a_request_gets_a_value_of_its_type() -> None:
    for version in VERSIONS:
        document = DOCUMENTS[version]
        for path, leaf in leaves(document, document["components"]["schemas"]["assoc"]):
            checker = Checker(document)
            checker.check(value_of(document, leaf), leaf)
            assert not checker.disagreements, path


def test_one_leaf_of_a_request_is_put_and_the_rest_is_kept() -> None:
    record = {"name": "a", "limits": {"min": 1}}
    assert put(record, ("limits", "max", "jobs"), 2) == {"name": "a", "limits": {"min": 1, "max": {"jobs": 2}}}
    assert record == {"name": "a", "limits": {"min": 1}}


def test_a_number_that_json_does_not_have_comes_back_as_it_was() -> None:
    model = slurmrestd.load("v0.0.43").models.Float64NoValStruct
    assert list(through(b'{"number": Infinity}', model)) == []


def test_the_report_has_totals_and_reasons() -> None:
    document, job = spoiled("v0.0.38")
    job["job_id"]["type"] = "string"
    ledger = audit(document, EXCHANGES["v0.0.38"])
    lines = report.lines("title", ledger, {"some_operation": "there is no second cluster"})
    assert report.sums(ledger).disagreements > 0
    assert any("declared string" in line for line in lines)
    assert "not reached: some_operation: there is no second cluster" in lines
    assert lines[-1].split()[-1] == str(report.sums(ledger).disagreements)


def test_programs_with_every_operation_type_check(tmp_path: Path) -> None:
    """Files that call every operation of a version and look at an answer, as a type checker sees them."""
    for version in slurmrestd.VERSIONS:
        package = f"slurmrestd.{version.replace('.', '_')}"
        lines = ["from slurmrestd.client import Client", "client = Client(base_url='http://localhost')"]
        for name in operations(version):
            api, _, module = name.partition("_")
            lines.append(f"from {package}.api.{api} import {module} as {name}")
            lines.append(f"print({name}.OPERATION.path, {name}.sync_detailed.__name__, {name}.request.__name__)")
        lines.append("answer = slurm_get_jobs.sync(client=client)")
        lines += ["if answer is not None:", "    for job in answer.jobs or ():", "        print(job.job_id, job.name)"]
        target = tmp_path / f"touches_everything_of_{version.replace('.', '_')}.py"
        target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file", str(ROOT / "pyproject.toml"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout
