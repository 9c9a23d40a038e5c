"""Commands over a fake Slurm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from meluxina.commands.start import run_program
from meluxina.testing import FakeSlurm

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(slurm: FakeSlurm, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(name: str, *words: str) -> tuple[int, str, str]:
        code = run_program(name, words, slurm.client)
        out, err = capsys.readouterr()
        return code, out, err

    return run


SUBMIT = ("-A", "p200001", "-q", "short", "-t", "5")
"""What a job must have."""
