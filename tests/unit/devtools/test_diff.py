"""What differs between two documents: small ones, and the page of those that there are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from devtools.codegen.schemas import Document
from devtools.diff import cli, page
from devtools.diff.change import Change
from devtools.diff.compare import compare
from devtools.environment import ROOT
from devtools.sandbox import RELEASES

STRING = {"type": "string"}


def document(
    schemas: dict[str, Any],
    *,
    number: int = 1,
    path: str = "jobs",
    parameters: tuple[Any, ...] = (),
    **operation: Any,
) -> Document:
    """A document with one operation that answers with a `job`."""
    answer = {"schema": {"$ref": "#/components/schemas/job"}}
    get = {
        "operationId": "slurm_get_jobs",
        "parameters": list(parameters),
        "responses": {"200": {"content": {"application/json": answer}}},
        **operation,
    }
    return {"paths": {f"/slurm/v0.0.{number}/{path}": {"get": get}}, "components": {"schemas": schemas}}


def job(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, **({"required": list(required)} if required else {})}


def reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def differences(old: Any, new: Any) -> list[Change]:
    return compare(document({"job": job(a=old)}), document({"job": job(a=new)}, number=2))


def test_the_version_in_a_path_is_no_difference() -> None:
    assert differences(STRING, STRING) == []


def test_operations_come_go_and_get_another_path() -> None:
    old, new = document({"job": job()}), document({"job": job()}, number=2, path="jobs/")
    assert compare(old, new) == [
        Change("place", "operation", "GET /slurm/jobs/", "GET /slurm/jobs", "GET /slurm/jobs/")
    ]
    new = document({"job": job()}, path="nodes", operationId="slurm_get_nodes", summary="all nodes")
    assert compare(old, new) == [
        Change("came", "operation", "GET /slurm/nodes", after="all nodes"),
        Change("went", "operation", "GET /slurm/jobs"),
    ]


def test_properties_come_go_and_are_required() -> None:
    old = document({"job": job(a=STRING, b=STRING)})
    new = document({"job": job(("b",), b=STRING, c={"type": "array", "items": STRING})})
    assert compare(old, new) == [
        Change("came", "property", "job.c", after="list of string"),
        Change("went", "property", "job.a", before="string"),
        Change("required", "property", "job.b", False, True),
    ]


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        (STRING, {"type": "integer"}, "string", "integer"),
        (STRING, {"type": "string", "nullable": True}, "string", "string or null"),
        (STRING, {"type": "array", "items": STRING}, "string", "list of string"),
        ({"type": "object", "additionalProperties": STRING}, STRING, "map of string", "string"),
        ({"type": "array", "items": STRING}, {"type": "array", "items": {"type": "integer"}}, "string", "integer"),
        ({"type": "integer", "format": "int64"}, {"type": "integer", "format": "int32"}, "integer", "integer (int32)"),
    ],
)
def test_types_change(old: Any, new: Any, before: str, after: str) -> None:
    assert differences(old, new) == [Change("type", "property", "job.a", before, after)]


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ({}, {"description": "Why."}, Change("meaning", "description", "job.a", None, "Why")),
        ({"enum": ["X"]}, {"enum": ["X", "Y"]}, Change("came", "value", "job.a", after="Y")),
        ({"enum": ["X", "Y"]}, {"enum": ["X"]}, Change("went", "value", "job.a", before="Y")),
        ({}, {"enum": ["X"]}, Change("meaning", "limit", "job.a enum", None, ["X"])),
        ({}, {"x-ignored-by-server": "y"}, Change("came", "mark", "job.a x-ignored-by-server", after="y")),
        ({"x-a": "y"}, {"x-a": "z"}, Change("meaning", "mark", "job.a x-a", "y", "z")),
        ({}, {"deprecated": True}, Change("meaning", "limit", "job.a deprecated", None, True)),
        ({"pattern": "x"}, {}, Change("meaning", "limit", "job.a pattern", "x")),
    ],
)
def test_meanings_change(old: Any, new: Any, change: Change) -> None:
    assert differences(STRING | old, STRING | new) == [change]


@pytest.mark.parametrize(
    ("old", "new"),
    [({"deprecated": False}, {}), ({"description": "a\n  b."}, {"description": "a b"})],
)
def test_another_way_to_say_the_same_is_no_difference(old: Any, new: Any) -> None:
    assert differences(STRING | old, STRING | new) == []


def test_a_schema_with_another_name_is_the_same_one() -> None:
    old = document({"job": job(a=reference("exit")), "exit": job(code=STRING)})
    new = document({"job": job(a=reference("exit_code")), "exit_code": job(code=STRING, signal=STRING)})
    assert compare(old, new) == [Change("came", "property", "exit_code.signal", after="string")]


def test_a_schema_that_was_there_beside_it_is_another_one() -> None:
    schemas = {"one": job(number=STRING), "other": job(number=STRING)}
    old = document({"job": job(a=reference("one"), b=reference("other")), **schemas})
    new = document({"job": job(a=reference("other"), b=reference("one")), **schemas})
    assert [(each.where, each.before, each.after) for each in compare(old, new)] == [
        ("job.a", "one", "other"),
        ("job.b", "other", "one"),
    ]


def test_values_beside_a_reference_are_those_that_count() -> None:
    states = {"type": "array", "items": {"type": "string", "enum": ["X", "Y"]}}
    old = document({"job": job(a={"allOf": [reference("states")], "items": {"enum": ["X"]}}), "states": states})
    new = document({"job": job(a={"type": "array", "items": {"type": "string", "enum": ["X", "Z"]}})})
    assert compare(old, new) == [Change("came", "value", "job.a", after="Z")]


def test_a_property_moves_to_another_parent() -> None:
    old = document({"job": job(host=STRING, nodes=STRING, resources=reference("res")), "res": job(cpus=STRING)})
    new = document({"job": job(nodes=STRING, resources=reference("res")), "res": job(cpus=STRING, host=STRING)})
    assert compare(old, new) == [Change("place", "property", "res.host", "job.host", "res.host")]


def test_a_property_moves_into_a_schema_that_is_new() -> None:
    old = document({"job": job(host=STRING)})
    new = document({"job": job(batch=reference("batch")), "batch": job(host=STRING)})
    assert compare(old, new) == [
        Change("came", "property", "job.batch", after="batch"),
        Change("place", "property", "batch.host", "job.host", "batch.host"),
    ]


def test_what_has_another_type_or_several_places_did_not_move() -> None:
    old = document({"job": job(host=STRING, resources=reference("res")), "res": job(cpus=STRING)})
    new = document({"job": job(resources=reference("res")), "res": job(cpus=STRING, host={"type": "integer"})})
    assert [each.kind for each in compare(old, new)] == ["came", "went"]
    schemas = {"res": job(host=STRING), "batch": job(host=STRING)}
    new = document({"job": job(resources=reference("res"), batch=reference("batch")), **schemas})
    assert "place" not in {each.kind for each in compare(old, new)}


def test_parameters_change() -> None:
    flags = {"name": "flags", "in": "query", "schema": {"type": "array", "items": STRING}}
    old = document({"job": job()}, parameters=(flags, {"name": "step", "in": "query", "schema": STRING}))
    new = document({"job": job()}, parameters=({**flags, "explode": False, "required": True},))
    assert compare(old, new) == [
        Change("went", "parameter", "GET /slurm/jobs ?step", before="string"),
        Change(
            "type", "parameter", "GET /slurm/jobs ?flags", "list of string, repeated", "list of string, with commas"
        ),
        Change("required", "parameter", "GET /slurm/jobs ?flags", False, True),
    ]


def test_answers_and_bodies_come_and_go() -> None:
    body = {"content": {"application/json": {"schema": reference("job")}}}
    old = document({"job": job()}, responses={"200": body, "304": {"description": "Nothing changed."}})
    new = document({"job": job()}, requestBody=body)
    assert compare(old, new) == [
        Change("came", "body", "GET /slurm/jobs", after="object"),
        Change("went", "answer", "GET /slurm/jobs 304 empty"),
    ]


def test_the_page_is_fresh() -> None:
    assert cli.main(["--check"]) == 0


def test_a_page_that_says_something_else_is_found_and_rewritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("openapi", "generated"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    path = tmp_path / page.PAGE
    path.parent.mkdir()
    text = (ROOT / page.PAGE).read_text(encoding="utf-8")
    path.write_text(text.replace("| v0.0.44 | 25.11", "| v0.0.44 | x"), encoding="utf-8")
    assert cli.main(["--check", "--root", str(tmp_path)]) == 1
    assert "scripts/diff --write" in capsys.readouterr().out
    assert cli.main(["--write", "--root", str(tmp_path)]) == 0
    assert path.read_text(encoding="utf-8") == text


def test_a_sandboxs_releases_serve_what_the_page_says() -> None:
    for release, sandbox in RELEASES.items():
        assert [f"v0.0.{number}" for number in page.SERVED[release]] == list(sandbox.api_versions)
    assert page.served_by("v0.0.44", {}) == "25.11 to 26.05"
    assert page.served_by("v0.0.45", {}) == "26.05"
    assert page.served_by("v0.0.99", {"v0.0.99": {"slurm": "40.05.1"}}) == "40.05.1"


def test_the_command_prints_a_table_or_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["v0.0.42", "v0.0.44"]) == 0
    assert "| came | operation | POST /slurm/new/node/ |  | create node |\n" in capsys.readouterr().out
    assert cli.main(["v0.0.42", "v0.0.44", "--json", "--only", "came"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["from"], report["to"]) == ("v0.0.42", "v0.0.44")
    assert {change["kind"] for change in report["changes"]} == {"came"}
    expected = {
        "kind": "came",
        "subject": "property",
        "where": "job_info.submit_line",
        "before": None,
        "after": "string",
    }
    assert expected in report["changes"]


def test_versions_that_there_are_not_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["v0.0.42", "v0.0.99"])
    assert "name two of v0.0.36, v0.0.37" in capsys.readouterr().err
