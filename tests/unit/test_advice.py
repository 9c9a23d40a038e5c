"""What is said of a refusal."""

from __future__ import annotations

import pytest

from meluxina.advice import on_dependency


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
