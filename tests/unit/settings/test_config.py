"""Settings: arguments over variables, clear errors, and a token that does not show."""

from __future__ import annotations

import copy
import pickle
import time
from datetime import UTC, datetime

import pytest

import meluxina
from meluxina.settings.config import resolve
from meluxina.settings.token import Token
from tests.builders import token_with

FULL = {"SLURM_URL": "http://127.0.0.1:6820", "SLURM_JWT": "opaque-secret", "USER_NAME": "u100001"}


def test_variables_are_those_of_meluxinas_page() -> None:
    config = resolve(environment={**FULL, "ACCOUNT": "p200001", "API_VER": "v0.0.38"})
    assert (config.url, config.user, config.account) == ("http://127.0.0.1:6820", "u100001", "p200001")
    assert config.api_version == "v0.0.38"
    assert config.token.reveal() == "opaque-secret"


def test_arguments_win_over_variables() -> None:
    config = resolve(
        url="https://other/",
        token="t",
        user="me",
        account="a",
        api_version="0.0.43",
        environment=FULL | {"ACCOUNT": "x"},
    )
    assert (config.url, config.user, config.account, config.api_version) == ("https://other", "me", "a", "v0.0.43")
    assert config.token.reveal() == "t"


def test_all_that_is_missing_is_named_in_one_error() -> None:
    with pytest.raises(meluxina.ConfigurationError) as caught:
        resolve(environment={})
    assert all(name in str(caught.value) for name in ("SLURM_URL", "SLURM_JWT"))
    with pytest.raises(meluxina.ConfigurationError, match="USER_NAME"):
        resolve(environment={"SLURM_URL": "https://h", "SLURM_JWT": "opaque"})


def test_the_user_may_come_from_the_token() -> None:
    config = resolve(environment={"SLURM_URL": "https://h", "SLURM_JWT": token_with(sun="u100002", exp=1)})
    assert config.user == "u100002"
    assert config.token.expires == datetime.fromtimestamp(1, UTC)
    assert config.token.expired


def test_scontrols_whole_line_is_understood() -> None:
    assert resolve(environment=FULL | {"SLURM_JWT": "SLURM_JWT=abc\n"}).token.reveal() == "abc"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "SLURM_TOKEN=abc",
            "export SLURM_TOKEN=abc\n",
            "Welcome\nSLURM_TOKEN=abc\n",
            "SLURM_JWT=old\nSLURM_TOKEN=abc",
        ),
        *("SLURM_JWT='abc'", 'export SLURM_TOKEN="abc"\r\n', '"abc"'),
    ],
)
def test_a_line_of_a_shell_is_understood(text: str) -> None:
    assert Token.read(text).reveal() == "abc"


@pytest.mark.parametrize("token", ["a b", "abc\ndef", "abc\r\nX-Evil: 1", "é"])
def test_a_token_that_would_break_the_header_is_refused_without_being_shown(token: str) -> None:
    with pytest.raises(meluxina.ConfigurationError) as caught:
        resolve(environment=FULL | {"SLURM_JWT": token})
    assert token not in str(caught.value)


def test_a_user_name_cannot_add_a_header() -> None:
    with pytest.raises(meluxina.ConfigurationError):
        resolve(environment=FULL | {"USER_NAME": "me\r\nX-Evil: 1"})


def test_a_user_who_is_not_the_tokens_is_doubted() -> None:
    token = token_with(sun="u100001")
    with pytest.warns(meluxina.ConfigurationWarning, match="u100001's, the user name is u100002"):
        assert resolve(url="https://h", token=token, user="u100002", environment={}).user == "u100002"
    assert resolve(url="https://h", token=lambda: token, user="u100002", environment={}).user == "u100002"


def test_a_token_source_is_not_asked_for_a_config_that_is_wrong_anyway() -> None:
    def source() -> str:
        raise AssertionError("asked")

    with pytest.raises(meluxina.ConfigurationError, match="SLURM_URL"):
        resolve(token=source, environment={})
    assert repr(resolve(url="https://h", token=source, user="me", environment={}))


@pytest.mark.parametrize(
    "url",
    [
        *("ftp://h", "slurm-api.lxp.lu", "http://", "https://me:secret@host", "http://[::1", "https://h:abc"),
        *("https://h:99999", "https://h\n/x", "https://h?x=1", "https://h/#x", "https://"),
    ],
)
def test_a_bad_url_is_refused(url: str) -> None:
    with pytest.raises(meluxina.ConfigurationError):
        resolve(environment=FULL | {"SLURM_URL": url})


@pytest.mark.parametrize(
    "url",
    [
        *("https://me:secret@host", "ftp://me:secret@h", "me:secret@h", "https://me:secret@h:abc", "//me:secret@h"),
        *("https://me:se/secret@h", "https://me:se?secret@h", "https://me:se#secret@h", "https://me:a@secret@h"),
        *("https://me:secret@", "https://:secret@h", "https://secret@h", "https://h/?token=secret", "eyJsecret.a.b"),
        *("https://h/#secret", "me:secret\n@h", "https://me:secret@[::1"),
    ],
)
def test_a_bad_url_is_shown_without_what_is_secret_in_it(url: str) -> None:
    for environment in ({"SLURM_URL": url}, {"API_VER": url}):
        with pytest.raises(meluxina.ConfigurationError) as caught:
            resolve(environment=FULL | environment)
        assert "secret" not in str(caught.value)


def test_a_bad_api_version_is_refused() -> None:
    with pytest.raises(meluxina.ConfigurationError, match="API_VER"):
        resolve(environment=FULL | {"API_VER": "latest"})


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "a.!!.c", token_with(exp="soon", sun=3), token_with(exp=10**30)])
def test_any_text_may_be_a_token(token: str) -> None:
    assert Token(token).user is None
    assert Token(token).expires is None


def test_a_client_neither_shows_nor_pickles_its_token() -> None:
    value = token_with(sun="u100001", exp=int(time.time()) + 100)
    client = meluxina.Client("http://127.0.0.1:1", token=value, account="p200001")
    shown = " ".join([repr(client), str(client), repr(client.config), repr(client.config.token), repr(vars(client))])
    assert "u100001" in shown
    for part in value.split(".")[1:]:
        assert part not in shown
    assert not client.config.token.expired
    with pytest.raises(TypeError):
        pickle.dumps(client.config)
    with pytest.raises(TypeError):
        copy.deepcopy(client.config)
    client.close()
