"""Names that a package imports when they are first used."""

from __future__ import annotations

import json
import subprocess
import sys
from types import ModuleType
from typing import Any

import pytest

import meluxina
from meluxina.lazy import modules
from meluxina.slurm import states

PACKAGE = "meluxina.empty"


@pytest.mark.parametrize(
    ("name", "module", "expected"),
    [
        ("JobState", "..slurm.states", states.JobState),
        ("JobState", "meluxina.slurm.states", states.JobState),
        ("states", "..slurm.states", states),
        ("json", "json", json),
    ],
)
def test_a_name_is_what_its_module_has_or_the_module_itself(
    monkeypatch: pytest.MonkeyPatch, name: str, module: str, expected: Any
) -> None:
    package = ModuleType(PACKAGE)
    monkeypatch.setitem(sys.modules, PACKAGE, package)
    assert modules(PACKAGE, {name: module})(name) is expected
    assert vars(package)[name] is expected, "the second use costs nothing"


def test_other_names_are_missing_as_in_any_module() -> None:
    with pytest.raises(AttributeError, match=r"^module 'meluxina.empty' has no attribute 'nothing'$"):
        modules(PACKAGE, {"JobState": "..slurm.states"})("nothing")
    assert not hasattr(meluxina, "nothing")
    assert set(meluxina.__all__) <= set(dir(meluxina))


def test_nothing_is_imported_before_it_is_used() -> None:
    program = "import sys, meluxina; assert 'httpx' not in sys.modules; meluxina.Client; assert 'httpx' in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True)
