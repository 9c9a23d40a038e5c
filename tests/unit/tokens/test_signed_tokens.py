"""Tokens signed with a site's key: what is in them, when the next is signed, and a key that shows nowhere."""

from __future__ import annotations

import logging
import sys
import time
import traceback
from pathlib import Path
from typing import Any

import jwt
import pytest

import meluxina
from meluxina import token_signed
from meluxina.settings.config import resolve
from tests.builders import run_python

KEY = b"k3y-of-the-site-32-bytes-long-\xff\n!"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "jwt_hs256.key"
    path.write_bytes(KEY)
    path.chmod(0o600)
    return path


def claims_of(token: str) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(token, KEY, ["HS256"])
    return claims


def test_a_token_is_signed_by_hs256_for_a_user_and_a_time(key_file: Path) -> None:
    token = token_signed(key_file, user="u100001", lifetime=600)()
    claims = claims_of(token)
    assert jwt.get_unverified_header(token)["alg"] == "HS256"
    assert claims.keys() == {"sun", "iat", "exp"}
    assert claims["sun"] == "u100001"
    assert claims["exp"] - claims["iat"] == 600
    assert abs(claims["iat"] - time.time()) < 5


def test_further_claims_stand_beside_these(key_file: Path) -> None:
    further = {"uid": 1001, "gid": 1001, "id": {"gecos": "User", "dir": "/home/u", "shell": "/bin/sh", "gids": {}}}
    claims = claims_of(token_signed(key_file, user="u100001", claims=further)())
    assert {name: claims[name] for name in further} == further


@pytest.mark.parametrize("name", ["sun", "iat", "exp"])
def test_claims_that_follow_from_arguments_are_refused(key_file: Path, name: str) -> None:
    with pytest.raises(meluxina.ConfigurationError, match=f"claims {name} "):
        token_signed(key_file, user="u100001", claims={name: 1})


def test_a_client_takes_the_user_from_it(key_file: Path) -> None:
    config = resolve(url="https://h", token=token_signed(key_file, user="u100007"), environment={})
    assert config.user == "u100007"
    assert config.token.time_left
    assert 1700 < config.token.time_left.total_seconds() <= 1800


def test_the_next_one_is_signed_before_it_expires(key_file: Path) -> None:
    config = resolve(url="https://h", token=token_signed(key_file, user="u1", lifetime=1), user="u1", environment={})
    first = config.token
    assert config.credential
    time.sleep(1.1)
    assert config.credential.at_hand() is None
    assert config.credential.renew() != first


def test_a_key_that_changed_is_read_again(key_file: Path) -> None:
    source, another = token_signed(key_file, user="u1"), KEY[::-1]
    key_file.write_bytes(another)
    assert jwt.decode(source(), another, ["HS256"])["sun"] == "u1"


@pytest.mark.parametrize("mode", [0o604, 0o644, 0o602, 0o666, 0o601])
def test_a_key_open_to_everybody_is_refused(key_file: Path, mode: int) -> None:
    key_file.chmod(mode)
    with pytest.raises(meluxina.ConfigurationError, match=f"chmod 600 {key_file}"):
        token_signed(key_file, user="u1")


@pytest.mark.parametrize("mode", [0o400, 0o440, 0o640])
def test_a_key_that_a_service_has_by_its_group_is_taken_in_silence(key_file: Path, mode: int) -> None:
    key_file.chmod(mode)
    assert token_signed(key_file, user="u1")()


@pytest.mark.parametrize("content", [b"", b"-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\n"])
def test_what_is_no_such_key_is_refused(key_file: Path, content: bytes) -> None:
    key_file.write_bytes(content)
    with pytest.raises(meluxina.ConfigurationError, match=r"No token can be signed"):
        token_signed(key_file, user="u1")


def test_a_key_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(meluxina.ConfigurationError, match=r"none can't be read: No such file"):
        token_signed(tmp_path / "none", user="u1")
    with pytest.raises(meluxina.ConfigurationError, match="not a file"):
        token_signed(tmp_path, user="u1")
    with pytest.raises(meluxina.ConfigurationError, match="can't be read"):
        token_signed(17, user="u1")  # type: ignore[arg-type]


@pytest.mark.parametrize("settings", [
    {"user": ""}, {"user": None}, {"lifetime": 0}, {"lifetime": float("nan")}, {"lifetime": float("inf")},
    {"lifetime": "600"}, {"lifetime": True}, {"claims": {"id": object()}}, {"claims": {"id": {1, 2}}},
])  # fmt: skip
def test_what_can_be_no_token_is_refused_at_once(key_file: Path, settings: dict[str, Any]) -> None:
    with pytest.raises(meluxina.ConfigurationError):
        token_signed(key_file, **{"user": "u1", **settings})


def test_the_key_shows_nowhere(key_file: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    source = token_signed(key_file, user="u1")
    config = resolve(url="https://h", token=source, environment={})
    texts = [repr(source), repr(config), caplog.text]
    with pytest.raises(meluxina.ConfigurationError) as caught:
        token_signed(key_file, user="u1", claims={"id": object()})
    texts += traceback.TracebackException.from_exception(caught.value, capture_locals=True).format()
    assert not [text for text in texts if "k3y-of" in text]
    assert caught.value.__context__ is None


def test_without_pyjwt_the_error_says_what_to_install(key_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jwt", None)
    with pytest.raises(meluxina.ConfigurationError, match=r"pip install 'meluxina\[signed\]'"):
        token_signed(key_file, user="u1")


def test_the_package_is_imported_only_to_sign() -> None:
    code = "import sys; from meluxina import Client, token_signed; sys.exit('jwt' in sys.modules)"
    assert run_python(code).code == 0
