"""Normalising: small documents in, the same facts out, in one shape."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

import pytest

from devtools.codegen.normalise import (
    answer_errors,
    bare_items,
    mark_effects,
    mark_nulls,
    name_operations,
    normalise,
    require_less,
    select,
    strip_versions,
    style_parameters,
    type_defaults,
    type_empty_schemas,
    widen_numbers,
    wrap_references,
)
from devtools.codegen.schemas import Document, operations
from devtools.codegen.vendored import Vendored

VENDORED = Vendored(Path(__file__).parents[3] / "openapi")


def answer(name: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}


def document(operation: dict[str, Any] | None = None, **schemas: Any) -> Document:
    get = {"operationId": "x", "tags": ["slurm"], "responses": {"200": answer("jobs")}, **(operation or {})}
    return {
        "paths": {"/slurm/v0.0.38/jobs": {"get": get}},
        "components": {
            "schemas": {
                "jobs": {"type": "object", "properties": {"meta": {}, "errors": {}, "jobs": {"type": "array"}}},
                **schemas,
            }
        },
    }


def test_select_keeps_one_version_and_real_methods() -> None:
    doc = document()
    doc["paths"]["/slurm/v0.0.38/jobs"]["dbv0.0.38_tres_update"] = {}
    doc["paths"]["/slurm/v0.0.37/jobs"] = {"get": {}}
    select(doc, "v0.0.38")
    assert {path: list(item) for path, item in doc["paths"].items()} == {"/slurm/v0.0.38/jobs": ["get"]}


def test_strip_versions_prefixes_the_accountings_where_both_have_a_name() -> None:
    doc: Document = {
        "paths": {},
        "components": {"schemas": {"v0.0.38_error": {}, "dbv0.0.38_error": {}, "dbv0.0.38_qos": {}}},
    }
    strip_versions(doc)
    assert set(doc["components"]["schemas"]) == {"error", "slurmdb_error", "qos"}


def test_operations_are_named_by_api_verb_and_path() -> None:
    doc: Document = {
        "paths": {
            "/slurmdb/v0.0.38/qos": {"get": {"responses": {}}},
            "/slurmdb/v0.0.38/qos/{qos}": {"get": {"responses": {}}},
        }
    }
    name_operations(doc)
    names = [item["get"]["operationId"] for item in doc["paths"].values()]
    assert names == ["slurmdb_get_qos", "slurmdb_get_single_qos"]


def _names(document: Document, version: str) -> dict[tuple[str, str], str]:
    """Where an operation is, whatever its parameters are called, to its id without the version."""
    return {
        (re.sub(r"{.*?}", "{}", path), method): re.sub(r"_v\d+_", "_", operation["operationId"])
        for path, method, operation in operations(document)
        if f"/{version}/" in path
    }


def _are_versioned(version: str) -> bool:
    """Whether a document names its operations as all do since v0.0.39."""
    served = [operation for path, _, operation in operations(VENDORED.served(version)) if f"/{version}/" in path]
    return all(re.search(r"_v\d{4,}_", operation.get("operationId", "")) for operation in served)


@pytest.mark.parametrize("version", [version for version in VENDORED.versions if _are_versioned(version)])
def test_operations_have_the_names_that_slurm_gives_them(version: str) -> None:
    assert _names(VENDORED.normalised(version), version) == _names(VENDORED.served(version), version)


@pytest.mark.parametrize("version", [version for version in VENDORED.versions if not _are_versioned(version)])
def test_operations_of_old_versions_have_the_names_of_later_ones(version: str) -> None:
    later = set(_names(VENDORED.served("v0.0.43"), "v0.0.43").values())
    assert set(_names(VENDORED.normalised(version), version).values()) <= later


def test_a_description_beside_a_reference_is_kept() -> None:
    doc: Document = {"a": {"$ref": "#/components/schemas/job", "description": "One."}}
    wrap_references(doc)
    assert doc["a"] == {"allOf": [{"$ref": "#/components/schemas/job"}], "description": "One."}


def test_a_schema_with_properties_is_an_object() -> None:
    doc: Document = {"components": {"schemas": {"job": {"properties": {}, "required": []}}}}
    type_empty_schemas(doc)
    assert doc["components"]["schemas"]["job"] == {"properties": {}, "type": "object"}


def envelope() -> dict[str, Any]:
    return {"type": "object", "properties": {"meta": {}, "errors": {}}}


def test_an_error_is_the_answer_with_errors_in_it() -> None:
    doc = document({"responses": {"200": answer("jobs"), "default": answer("errors")}}, errors={"type": "array"})
    answer_errors(doc)
    responses = doc["paths"]["/slurm/v0.0.38/jobs"]["get"]["responses"]
    assert responses["default"]["content"] == answer("jobs")["content"]
    assert responses["401"]["content"] == {"text/plain": {"schema": {"type": "string"}}}
    assert set(responses["404"]["content"]) == {"application/json", "text/plain"}
    assert "304" not in responses


def test_an_error_that_is_an_object_stays() -> None:
    doc = document({"responses": {"200": answer("jobs"), "default": answer("failure")}}, failure=envelope())
    answer_errors(doc)
    responses = doc["paths"]["/slurm/v0.0.38/jobs"]["get"]["responses"]
    assert responses["default"]["content"] == answer("failure")["content"]


def test_an_operation_that_declares_no_answer_has_the_envelope() -> None:
    doc = document(plain=envelope())
    doc["paths"]["/slurm/v0.0.38/ping"] = {"get": {"operationId": "y", "responses": {"200": answer("plain")}}}
    doc["paths"]["/slurm/v0.0.38/job/{id}"] = {"delete": {"operationId": "z", "responses": {"200": {}, "500": {}}}}
    answer_errors(doc)
    responses = doc["paths"]["/slurm/v0.0.38/job/{id}"]["delete"]["responses"]
    assert responses["200"]["content"] == responses["default"]["content"] == answer("plain")["content"]
    assert "500" not in responses


def test_nothing_changed_is_an_answer_to_what_changed_since() -> None:
    doc = document({"parameters": [{"in": "query", "name": "update_time", "schema": {"type": "integer"}}]})
    answer_errors(doc)
    assert "content" not in doc["paths"]["/slurm/v0.0.38/jobs"]["get"]["responses"]["304"]


def test_required_fields_of_answers_and_paths_are_not() -> None:
    doc = document(inner={"required": ["name", "nodes/count"], "properties": {"name": {}}})
    doc["components"]["schemas"]["jobs"]["required"] = ["jobs"]
    require_less(doc)
    schemas = doc["components"]["schemas"]
    assert "required" not in schemas["jobs"]
    assert schemas["inner"]["required"] == ["name"]


def test_unsigned_numbers_get_room() -> None:
    doc = document(job={"properties": {"id": {"type": "integer", "format": "int32"}}})
    widen_numbers(doc)
    assert doc["components"]["schemas"]["job"]["properties"]["id"]["format"] == "int64"


def with_jobs(**more: Any) -> Document:
    reference = {"$ref": "#/components/schemas/job"}
    doc = document(job={"properties": {"name": {"type": "string"}, "batch": {"type": "boolean"}}}, **more)
    properties = doc["components"]["schemas"]["jobs"]["properties"]
    properties["jobs"] = {"type": "array", "items": reference}
    properties["meta"] = {"$ref": "#/components/schemas/meta"}
    doc["components"]["schemas"]["meta"] = {"properties": {"name": {"type": "string"}}}
    return doc


def test_numbers_and_texts_of_answers_are_null_when_unset_apart_from_the_envelope() -> None:
    doc = with_jobs(sent={"properties": {"name": {"type": "string"}}})
    mark_nulls(doc)
    schemas = doc["components"]["schemas"]
    assert schemas["job"]["properties"]["name"] == {"type": "string", "nullable": True}
    assert schemas["job"]["properties"]["batch"] == {"type": "boolean"}
    assert schemas["meta"]["properties"]["name"] == {"type": "string"}
    assert schemas["sent"]["properties"]["name"] == {"type": "string"}


def test_versions_with_a_struct_for_unset_numbers_send_no_nulls() -> None:
    doc = with_jobs(uint32_no_val_struct={"type": "object"})
    before = copy.deepcopy(doc)
    mark_nulls(doc)
    assert doc == before


def test_the_served_document_is_left_alone() -> None:
    served = document({"operationId": "slurm_v0_0_38_get_jobs"})
    served["components"]["schemas"]["jobs"]["properties"] = {"meta": {"type": "object"}, "errors": {"type": "array"}}
    before = copy.deepcopy(served)
    result = normalise(served, "v0.0.38")
    assert served == before
    assert result["paths"]["/slurm/v0.0.38/jobs"]["get"]["operationId"] == "slurm_get_jobs"


@pytest.mark.parametrize("summary", ["get job info", "Get QOS list", "Dump all configuration information", "ping test"])
def test_a_get_that_reads_is_not_marked(summary: str) -> None:
    doc = document({"summary": summary})
    mark_effects(doc)
    assert "x-has-effects" not in doc["paths"]["/slurm/v0.0.38/jobs"]["get"]


@pytest.mark.parametrize("summary", ["request slurmctld reconfigure", "request job requeue", "getaway", ""])
def test_a_get_that_does_something_is_marked(summary: str) -> None:
    doc = document({"summary": summary})
    doc["paths"]["/slurm/v0.0.38/jobs"]["post"] = {"summary": "submit new job"}
    mark_effects(doc)
    item = doc["paths"]["/slurm/v0.0.38/jobs"]
    assert summary in item["get"]["x-has-effects"]
    assert "x-has-effects" not in item["post"]


def test_integers_have_64_bits() -> None:
    schemas = [{"type": "integer"}, {"type": "integer", "format": "int32"}, {"type": "string", "format": "hostlist"}]
    text = {"type": "string", "format": "int32"}
    doc = document(
        {"parameters": [{"name": "a", "in": "query", "schema": schemas[0]}]}, b=schemas[1], c=schemas[2], d=text
    )
    widen_numbers(doc)
    assert [schema["format"] for schema in schemas] == ["int64", "int64", "hostlist"]
    assert text == {"type": "string"}


def test_items_that_are_references_are_nothing_else() -> None:
    items = {"$ref": "#/components/schemas/jobs", "description": "Jobs"}
    schema = {"type": "array", "items": {**items}}
    named_items = {"properties": {"items": {**items}, "type": {"type": "string"}}}
    bare_items(document(a=schema, b=named_items))
    assert schema["items"] == {"$ref": "#/components/schemas/jobs"}
    assert named_items["properties"]["items"] == items


def test_parameters_stand_in_urls_as_slurm_reads_them() -> None:
    parameters = [
        {"name": "job_id", "in": "path", "style": "label", "schema": {}},
        {"name": "update_time", "in": "query", "style": "simple", "schema": {}},
        {"name": "flags", "in": "query", "schema": {}},
    ]
    doc = document({"parameters": parameters})
    style_parameters(doc)
    assert [parameter["style"] for parameter in parameters] == ["simple", "form", "form"]


@pytest.mark.parametrize(("default", "expected"), [(0, False), (0.0, False), (1, True), ("false", False), (True, True)])
def test_defaults_of_booleans_are_booleans(default: object, expected: bool) -> None:
    schema = {"type": "boolean", "default": default}
    doc = document(
        {"parameters": [{"name": "a", "in": "query", "schema": {**schema}}]}, node={"properties": {"default": schema}}
    )
    type_defaults(doc)
    assert schema["default"] is expected
    _, _, operation = next(operations(doc))
    assert operation["parameters"][0]["schema"]["default"] is expected


def test_a_default_that_is_no_boolean_is_none_of_a_boolean() -> None:
    schema = {"type": "boolean", "default": "sometimes"}
    type_defaults(document(node={"properties": {"a": schema}}))
    assert schema == {"type": "boolean"}
