"""Generated code is small."""

from __future__ import annotations

from pathlib import Path

import pytest

import slurmrestd
from devtools.benchmark.sizes import generated_lines
from devtools.benchmark.stock import stock_lines
from devtools.environment import ROOT


@pytest.mark.parametrize("version", slurmrestd.VERSIONS)
def test_generated_code_has_at_most_a_quarter_of_the_stock_generators_lines(version: str, tmp_path: Path) -> None:
    stock = stock_lines(ROOT / "generated" / "openapi" / f"{version}.json", tmp_path / "stock")
    assert 0 < generated_lines(version) <= stock / 4
