"""The token: what is read from it, when it is renewed, and what happens if that fails."""

from __future__ import annotations

import base64
import copy
import logging
import pickle
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

import meluxina
from meluxina.settings.credential import Credential
from meluxina.settings.token import Token
from tests.builders import token_good_for
from tests.fakes import TokenSource


@pytest.mark.parametrize(
    "text",
    [
        "abc.def",
        "  abc.def\n",
        "SLURM_JWT=abc.def",
        "export SLURM_JWT=abc.def\n",
        "SLURM_JWT=abc.def\r\n",
        "  Welcome to MeluXina!\n# read the news\nSLURM_JWT=abc.def\n",
        "SLURM_JWT=old\nSLURM_JWT=abc.def\nbye\n",
    ],
)
def test_tokens_are_found_in_what_commands_print(text: str) -> None:
    assert Token.read(text).reveal() == "abc.def"


@pytest.mark.parametrize(
    "text", ["a b", "a\0b", "a\nb", "a\r\nX-Evil: 1", "tök", "SLURM_JWT=a b", "SLURM_JWT=a\0", "Welcome!\nhello"]
)
def test_what_is_no_token_is_refused_and_not_shown(text: str) -> None:
    with pytest.raises(meluxina.ConfigurationError, match="characters") as caught:
        Token.read(text)
    assert text not in str(caught.value)


@pytest.mark.parametrize("text", ["", " \n", "SLURM_JWT=", "SLURM_JWT= \n"])
def test_an_empty_token_is_refused(text: str) -> None:
    with pytest.raises(meluxina.ConfigurationError, match="empty"):
        Token.read(text)


def test_the_time_left_follows_from_the_expiry_in_the_token() -> None:
    token = Token(token_good_for(100))
    assert token.time_left is not None
    assert timedelta(seconds=98) < token.time_left <= timedelta(seconds=100)
    assert not token.expired
    assert Token(token_good_for(-1)).expired
    assert Token("opaque").time_left is None
    assert not Token("opaque").expired
    assert not Token("opaque").expiring


@pytest.mark.parametrize(
    ("left", "life", "expiring"),
    [(61, 3600, False), (59, 3600, True), (11, 100, False), (9, 100, True), (0.5, 3, False), (-5, 3600, True)],
)
def test_a_token_is_expiring_in_its_last_minute_or_tenth(left: float, life: float, expiring: bool) -> None:
    assert Token(token_good_for(left, life)).expiring is expiring


def test_deeply_nested_json_in_a_token_is_harmless() -> None:
    payload = base64.urlsafe_b64encode(b"[" * 100_000).decode()
    assert Token(f"a.{payload}.c").user is None


def current(credential: Credential) -> str:
    return (credential.at_hand() or credential.renew()).reveal()


def test_a_token_source_is_asked_when_needed_and_then_no_more() -> None:
    source = TokenSource(token_good_for())
    credential = Credential(source)
    assert source.asked == 0
    assert {current(credential) for _ in range(5)} == {source.texts[0]}
    assert credential.token.user == "u100001"
    assert source.asked == 1


def test_a_token_is_renewed_before_it_expires() -> None:
    good = token_good_for()
    source = TokenSource(token_good_for(30), good)
    credential = Credential(source)
    assert current(credential) != good
    credential._ask_time -= 61  # a minute later
    assert current(credential) == current(credential) == good
    assert source.asked == 2


def test_a_failed_renewal_is_forgiven_while_the_token_is_good(caplog: pytest.LogCaptureFixture) -> None:
    old = token_good_for(30)
    credential = Credential(TokenSource(old, OSError("disk")))
    assert current(credential) == old
    credential._ask_time -= 61
    with caplog.at_level(logging.WARNING, "meluxina"):
        assert current(credential) == old
    assert "could not be renewed" in caplog.text
    credential._token = Token(token_good_for(-1))
    with pytest.raises(meluxina.AuthenticationError, match="OSError"):
        current(credential)


def test_without_a_source_an_expired_token_is_an_error_that_names_the_moment() -> None:
    token = Token(token_good_for(-5))
    with pytest.raises(meluxina.AuthenticationError, match="Nothing was sent") as caught:
        Credential(token).at_hand()
    assert f"{token.expires:%Y-%m-%d %H:%M:%S} UTC" in str(caught.value)


def test_a_source_with_an_expired_token_is_asked_once_per_request_and_no_more() -> None:
    source = TokenSource(token_good_for(-5))
    with pytest.raises(meluxina.AuthenticationError, match="gave an old one"):
        current(Credential(source))
    assert source.asked == 1


@pytest.mark.parametrize("wrong", [None, 3, b"bytes"])
def test_a_source_must_return_text(wrong: object) -> None:
    source: Callable[[], str] = lambda: wrong  # type: ignore[assignment,return-value] # noqa: E731
    with pytest.raises(meluxina.AuthenticationError, match="TypeError"):
        current(Credential(source))


def test_what_a_source_says_in_its_error_is_not_repeated() -> None:
    with pytest.raises(meluxina.AuthenticationError, match="ValueError") as caught:
        current(Credential(TokenSource(ValueError("s3cret"))))
    assert "s3cret" not in str(caught.value)


def test_a_refused_token_is_replaced_once_until_one_is_accepted() -> None:
    source = TokenSource("one", "two", "three")
    credential = Credential(source)
    assert current(credential) == "one"
    assert credential.refused(credential.token)
    assert current(credential) == "two"
    assert not credential.refused(credential.token), "asking again at once is no use"
    assert current(credential) == "two"
    credential.accepted(credential.token)
    assert credential.refused(credential.token)
    assert current(credential) == "three"
    assert not credential.refused(credential.token)
    credential._ask_time -= 61
    assert credential.refused(credential.token)


def test_a_refusal_of_the_last_token_does_not_replace_the_present_one() -> None:
    source = TokenSource("one", "two", "three")
    credential = Credential(source)
    current(credential)
    first = credential.token
    assert credential.refused(first)
    assert current(credential) == "two"
    credential.accepted(credential.token)
    assert credential.refused(first), "the request may be sent again with the present token"
    assert current(credential) == "two"


def test_without_a_source_a_refusal_is_final() -> None:
    token = Token("opaque")
    assert not Credential(token).refused(token)


def test_many_threads_renew_a_token_once() -> None:
    source = TokenSource(token_good_for())
    slow = threading.Event()
    credential = Credential(lambda: (slow.wait(0.2), source())[1])
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(current(credential))) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [source.texts[0]] * 20
    assert source.asked == 1


@pytest.mark.parametrize(
    "make", [lambda: Credential(Token("s3cret")), lambda: Token("s3cret"), lambda: Token("s").header]
)
def test_tokens_and_credentials_can_not_be_copied(make: Callable[[], object]) -> None:
    with pytest.raises(TypeError):
        pickle.dumps(make())
    with pytest.raises(TypeError):
        copy.deepcopy(make())


def test_tokens_are_equal_by_their_text() -> None:
    assert Token("a") == Token("a") != Token("b")
    assert len({Token("a"), Token("a"), Token("b")}) == 2
    assert Token("a") != "a"


@pytest.mark.parametrize("name", ["httpx", "httpcore.http11", "httpcore.socks", "httpx2", "httpcore2.http11"])
def test_what_the_http_library_logs_shows_no_token_whichever_it_is(name: str) -> None:
    token = Token("a-t0ken-that-is-long")
    record = logging.LogRecord(name, logging.INFO, "", 0, "header: %s", (token.reveal(),), None)
    assert logging.getLogger(name).filter(record)
    assert token.reveal() not in record.getMessage()
