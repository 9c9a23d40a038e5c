"""What all tests share: a clean environment, and no other."""

from __future__ import annotations

import pytest

VARIABLES = ("SLURM_URL", "SLURM_JWT", "USER_NAME", "ACCOUNT", "API_VER")


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
