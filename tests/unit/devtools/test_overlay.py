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


def apply(*actions: dict[str, Any]) -> dict[str, Any]:
    return overlay.apply({"actions": list(actions)}, document())


def test_an_update_is_merged_and_the_original_is_left_alone() -> None:
    before = document()
    after = overlay.apply(
        {"actions": [{"target": "$.components.schemas.job.properties.id", "update": {"type": "integer"}}]}, before
    )
    assert after["components"]["schemas"]["job"]["properties"]["id"] == {"type": "integer"}
    assert before == document()


def test_an_update_grows_lists_and_merges_objects() -> None:
    after = apply({"target": "$.components.schemas.job.properties.tags", "update": {"enum": ["b"], "nullable": True}})
    assert after["components"]["schemas"]["job"]["properties"]["tags"] == {"enum": ["a", "b"], "nullable": True}


def test_a_removal_takes_every_match() -> None:
    after = apply({"target": "$.components.schemas.job.properties.*", "remove": True})
    assert after["components"]["schemas"]["job"]["properties"] == {}


def test_what_stands_beside_a_reference_counts() -> None:
    update = {"$ref": "#/components/schemas/job", "nullable": True}
    after = apply({"target": "$.components.schemas.job.properties", "update": {"parent": update}})
    assert after["components"]["schemas"]["job"]["properties"]["parent"] == {
        "allOf": [{"$ref": "#/components/schemas/job"}],
        "nullable": True,
    }


@pytest.mark.parametrize(
    "action",
    [
        {"target": "$.components.schemas.nothing", "update": {"type": "integer"}},
        {"target": "$.components.schemas.job.properties.id", "update": {"type": "string"}},
        {"target": "$.components.schemas[", "remove": True},
    ],
    ids=["matches nothing", "changes nothing", "no JSONPath"],
)
def test_an_action_without_effect_is_an_error(action: dict[str, Any]) -> None:
    with pytest.raises(OverlayError):
        apply(action)


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
    path = tmp_path / "overlay.yaml"
    path.write_text(yaml.safe_dump({"actions": [action]}), encoding="utf-8")
    with pytest.raises(OverlayError):
        overlay.load(path)


@pytest.mark.parametrize("version", Vendored(ROOT / "openapi").versions)
def test_every_overlay_here_applies(version: str) -> None:
    vendored = Vendored(ROOT / "openapi")
    assert vendored.corrected(version)["paths"]


@pytest.mark.parametrize(
    "name", ["x-crashes-server", "x-ignored-by-server", "x-not-shown-by-server", "x-refused-by-server"]
)
def test_marks_say_why(name: str) -> None:
    vendored = Vendored(ROOT / "openapi")
    for version in vendored.versions:
        for action in overlay.load(ROOT / "openapi" / version / "overlay.yaml")["actions"] or ():
            if name in (action.get("update") or {}):
                assert len(str(action["update"][name])) > 10
