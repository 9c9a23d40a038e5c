"""What is excluded is there, and its reason still holds."""

from __future__ import annotations

from importlib import import_module

import pytest

from .excluded import EXCLUDED


@pytest.mark.parametrize(("module", "name"), [(module, name) for module, tests in EXCLUDED.items() for name in tests])
def test_an_excluded_test_is_there(module: str, name: str) -> None:
    assert callable(getattr(import_module(f"tests.fake.{module}"), name))
