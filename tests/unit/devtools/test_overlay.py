"""Overlays: one action, one correction, and none that means nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from devtools.codegen import overlay
from devtools.codegen.overlay import OverlayError
from devtools.codegen.vendored import Vendored

ROOT = Path(__file__).parents[3]


def document() -> dict[str, Any]:
    return {
        "paths": {},
        "components": {"schemas": {"job": {"properties": {"id": {"type": "string"}, "tags": {"enum": ["a"]}}}}},
    }


ID = "$.components.schemas.job.properties.id"
TAGS = "$.components.schemas.job.properties.tags"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "overlays").mkdir()
    return tmp_path / "overlays"


def write(folder: Path, *actions: dict[str, Any], **overlay: Any) -> None:
    actions_with_reason = [{"description": "why", **action} for action in actions]
    (folder / "one.yaml").write_text(yaml.safe_dump({"actions": actions_with_reason, **overlay}), encoding="utf-8")


def apply(folder: Path, *actions: dict[str, Any], version: str = "v0.0.43", **others: Any) -> dict[str, Any]:
    write(folder, *actions, **others)
    properties: dict[str, Any] = overlay.apply(overlay.load(folder), document(), version)[0]["components"]["schemas"][
        "job"
    ]["properties"]
    return properties


def test_an_update_is_merged_and_the_original_is_left_alone(folder: Path) -> None:
    write(folder, {"target": ID, "update": {"type": "integer"}})
    before = document()
    after, effective = overlay.apply(overlay.load(folder), before, "v0.0.43")
    assert after["components"]["schemas"]["job"]["properties"]["id"] == {"type": "integer"}
    assert [action.target for action in effective] == [ID]
    assert before == document()


def test_an_update_grows_lists_and_merges_objects(folder: Path) -> None:
    after = apply(folder, {"target": TAGS, "update": {"enum": ["b"], "nullable": True}})
    assert after["tags"] == {"enum": ["a", "b"], "nullable": True}


def test_a_removal_takes_every_match(folder: Path) -> None:
    assert apply(folder, {"target": "$.components.schemas.job.properties.*", "remove": True}) == {}


def test_what_stands_beside_a_reference_counts(folder: Path) -> None:
    update = {"$ref": "#/components/schemas/job", "nullable": True}
    after = apply(folder, {"target": "$.components.schemas.job.properties", "update": {"parent": update}})
    assert after["parent"] == {"allOf": [{"$ref": "#/components/schemas/job"}], "nullable": True}


@pytest.mark.parametrize(
    "action",
    [
        {"target": "$.components.schemas.nothing", "update": {"type": "integer"}},
        {"target": ID, "update": {"type": "string"}},
        {"target": ID, "update": {"$ref": "#/components/schemas/nothing"}},
        {"target": ID, "update": {"type": "integer"}, "x-where": "$.components.schemas.nothing"},
        {"target": ID, "update": {"type": "integer"}, "x-since": "v0.0.100"},
        {"target": ID, "update": {"type": "integer"}, "x-until": "v0.0.42"},
        {"target": "$.paths['/slurm/v0.0.NN/jobs'].get", "update": {"summary": "not there"}},
    ],
    ids=["matches nothing", "already true", "refers to nothing", "other shape", "later", "earlier", "no such path"],
)
def test_an_action_that_holds_for_other_documents_does_nothing(folder: Path, action: dict[str, Any]) -> None:
    write(folder, action)
    after, effective = overlay.apply(overlay.load(folder), document(), "v0.0.43")
    assert (after, effective) == (document(), [])


@pytest.mark.parametrize(
    "conditions",
    [{"x-since": "v0.0.43"}, {"x-until": "v0.0.43"}, {"x-until": "v0.0.100"}, {"x-where": "$.components.schemas.job"}],
    ids=str,
)
def test_an_action_that_holds_is_done(folder: Path, conditions: dict[str, Any]) -> None:
    assert apply(folder, {"target": ID, "update": {"type": "integer"}, **conditions})["id"] == {"type": "integer"}


def test_the_version_in_a_path_is_that_of_the_document(folder: Path) -> None:
    write(folder, {"target": "$.paths['/slurm/v0.0.NN/jobs'].get", "update": {"summary": "Jobs."}})
    before = document() | {"paths": {"/slurm/v0.0.40/jobs": {"get": {}}}}
    after, _ = overlay.apply(overlay.load(folder), before, "v0.0.40")
    assert after["paths"]["/slurm/v0.0.40/jobs"]["get"] == {"summary": "Jobs."}


def test_a_condition_of_an_overlay_is_one_of_its_actions(folder: Path) -> None:
    action = {"target": ID, "update": {"type": "integer"}}
    assert apply(folder, action, **{"x-where": "$.components.schemas.nothing"})["id"] == {"type": "string"}


def test_a_target_that_is_no_jsonpath_is_an_error(folder: Path) -> None:
    write(folder, {"target": "$.components.schemas[", "remove": True})
    with pytest.raises(OverlayError):
        overlay.apply(overlay.load(folder), document(), "v0.0.43")


@pytest.mark.parametrize(
    "action",
    [
        {"target": "$.paths", "update": {}},
        {"description": "why", "update": {}},
        {"target": "$.paths", "description": "why"},
        {"target": "$.paths", "description": "why", "update": {}, "remove": True},
        {"target": "$.paths", "description": "why", "update": {}, "reason": "typo"},
    ],
    ids=["no description", "no target", "no effect", "two effects", "unknown key"],
)
def test_an_action_must_say_what_it_does_and_why(tmp_path: Path, action: dict[str, Any]) -> None:
    (tmp_path / "one.yaml").write_text(yaml.safe_dump({"actions": [action]}), encoding="utf-8")
    with pytest.raises(OverlayError):
        overlay.load(tmp_path)


@pytest.mark.parametrize("version", Vendored(ROOT / "openapi").versions)
def test_corrections_apply_to_every_version(version: str) -> None:
    document, effective = Vendored(ROOT / "openapi").correct(version)
    assert document["paths"]
    assert len(effective) > 20


@pytest.mark.parametrize(
    "name", ["x-crashes-server", "x-ignored-by-server", "x-not-shown-by-server", "x-refused-by-server"]
)
def test_marks_say_why(name: str) -> None:
    updates = [action.update for action in Vendored(ROOT / "openapi").corrections()]
    reasons = [str(update[name]) for update in updates if isinstance(update, dict) and name in update]
    assert reasons
    assert min(map(len, reasons)) > 10
