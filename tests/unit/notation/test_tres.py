"""Trackable resources, from the controller's texts and from accounting's lists."""

from __future__ import annotations

from typing import Any

import pytest

from meluxina.notation import tres
from slurmrestd.v0_0_38 import models as models_38
from slurmrestd.v0_0_43 import models as models_43


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("", {}),
        ("cpu=2,mem=3G,node=1,billing=2", {"cpu": 2, "mem": 3072, "node": 1, "billing": 2}),
        ("mem=4000M,gres/gpu=4,gres/gpu:a100=4", {"mem": 4000, "gres/gpu": 4, "gres/gpu:a100": 4}),
        ("mem=1.50T", {"mem": 1572864}),
        ("mem=2048K,bb/datawarp=1T", {"mem": 2, "bb/datawarp": 1048576}),
        ("mem=500", {"mem": 500}),
        ("fs/disk=2K,license/matlab@db=3", {"fs/disk": 2048, "license/matlab@db": 3}),
        # What can't be read, or is none, is left out.
        ("cpu,mem=lots,=3,node=-2,energy=18446744073709551614,billing=1", {"billing": 1}),
        ("cpu=\u0662", {}),
    ],
)
def test_tres_texts_of_the_controller_are_read(text: str, amounts: dict[str, int]) -> None:
    assert tres.amounts(text) == amounts


@pytest.mark.parametrize("models", [models_38, models_43])
def test_tres_lists_of_accounting_are_read(models: Any) -> None:
    listed = [
        models.Tres(type="cpu", name="", id=1, count=2),
        models.Tres(type="mem", id=2, count=3072),
        models.Tres(type="energy", id=3, count=-2),
        models.Tres(type="energy", id=3),
        models.Tres(type="gres", name="gpu", id=1001, count=4),
    ]
    assert tres.amounts(listed) == {"cpu": 2, "mem": 3072, "gres/gpu": 4}
    assert tres.amounts([]) == tres.amounts(None) == {}
