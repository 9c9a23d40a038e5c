"""What all tests share: a clean environment, and no other."""

from __future__ import annotations

import pytest

VARIABLES = ("SLURM_URL", "SLURM_JWT", "USER_NAME", "ACCOUNT", "API_VER", "MELUXINA_PROFILE")
FOLDERS = ("XDG_CONFIG_HOME", "XDG_STATE_HOME")
"""Not XDG_CACHE_HOME: the sandbox keeps its clusters there."""


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name in FOLDERS:
        # Made by nobody: a test that keeps something there has a folder of its own.
        monkeypatch.setenv(name, str(tmp_path_factory.getbasetemp() / "nothing"))
