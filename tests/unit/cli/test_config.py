"""`meluxina config` and `--profile`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytest_httpx import HTTPXMock

from .conftest import API, META, URL, Run


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / "meluxina" / "config.toml"
    path.parent.mkdir()
    path.write_text(
        f'[profiles.mine]\nurl = "{URL}"\naccount = "p200002"\ntoken_command = "vault read s3cret"\n[profiles.other]\n'
    )
    return path


def shown(result: Any) -> dict[str, tuple[Any, str]]:
    return {row["setting"]: (row["value"], row["from"]) for row in result.json}


def test_each_setting_is_shown_with_where_it_comes_from(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLURM_URL")
    monkeypatch.delenv("SLURM_JWT")
    monkeypatch.delenv("ACCOUNT")
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    result = run("--profile", "mine", "--user", "u100003", "config", "--json")
    assert result.code == 0
    assert shown(result) == {
        "file": (str(file), "there"),
        "profile": ("mine", "argument"),
        "url": (URL, "profile mine"),
        "user": ("u100003", "argument"),
        "account": ("p200002", "profile mine"),
        "api_version": ("v0.0.43", "variable API_VER"),
        "token": ("command vault …", "profile mine"),
        "certificates": (None, "default"),
        "bearer": (None, "default"),
        "token_header": (None, "default"),
        "timeout": (None, "default"),
    }
    table = run("--profile", "mine", "config").out.splitlines()
    assert table[0].split() == ["SETTING", "VALUE", "FROM"]
    assert len(table) == 12


def test_a_variable_is_named(run: Run) -> None:
    settings = shown(run("config", "--json"))
    assert settings["token"] == ("a token", "variable SLURM_JWT")
    assert settings["profile"] == (None, "default")
    assert settings["file"][1] == "not there"


@pytest.mark.parametrize(
    ("option", "value"),
    [("--token-command", "vault read s3cret"), ("--token-command", "vault"), ("--token-keyring", None)],
)
def test_an_option_for_the_token_is_named(run: Run, option: str, value: str | None) -> None:
    source, origin = shown(run(option, *([value] if value else []), "config", "--json"))["token"]
    assert (source, origin) == ("command vault …" if value else "the keyring", "argument")


def test_a_variable_names_the_profile(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert file.exists()
    monkeypatch.setenv("MELUXINA_PROFILE", "mine")
    assert shown(run("config", "--json"))["profile"] == ("mine", "variable MELUXINA_PROFILE")


def test_commands_use_the_profile(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch, httpx_mock: HTTPXMock) -> None:
    assert file.exists()
    monkeypatch.delenv("SLURM_URL")
    httpx_mock.add_response(url=f"{API}/jobs/?flags=ALL", json={"jobs": [], **META})
    assert run("--profile", "mine", "jobs").code == 0


def test_an_unknown_profile_is_wrong_use(run: Run, file: Path) -> None:
    assert file.exists()
    result = run("--profile", "mien", "jobs")
    assert result.code == 2
    assert "Did you mean mine?" in result.err
