"""Profiles: which one counts, what wins over it, and what is said of what can't be."""

from __future__ import annotations

from pathlib import Path

import pytest

import meluxina
from devtools.environment import ROOT
from meluxina import ConfigurationError
from meluxina.profiles import places
from tests.builders import run_python

from .conftest import Write

TWO = """
default = "train"

[profiles.meluxina]
url = "https://slurm-api.lxp.lu"
user = "u100001"
account = "p200001"
api_version = "v0.0.43"

[profiles.train]
extends = "meluxina"
account = "p200002"
"""

CLIENTS = [meluxina.Client, meluxina.AsyncClient]


@pytest.fixture(autouse=True)
def _token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLURM_JWT", "s3cret")


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_client_is_made_from_a_profile(write: Write, kind: type[meluxina.Client]) -> None:
    write(TWO)
    config = kind.from_profile("meluxina").config
    assert (config.url, config.user, config.account) == ("https://slurm-api.lxp.lu", "u100001", "p200001")
    assert config.api_version == "v0.0.43"


def test_a_profile_extends_another(write: Write) -> None:
    write(TWO)
    config = meluxina.Client.from_profile("train").config
    assert (config.user, config.account) == ("u100001", "p200002")


def test_which_profile_counts(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write(TWO)
    assert meluxina.Client.from_profile().config.account == "p200002", "the default"
    monkeypatch.setenv("MELUXINA_PROFILE", "meluxina")
    assert meluxina.Client.from_profile().config.account == "p200001", "the variable's"
    assert meluxina.Client.from_profile("train").config.account == "p200002", "the argument's"


def test_the_only_profile_is_the_default(write: Write) -> None:
    write('[profiles.mine]\nurl = "https://h"\nuser = "u"')
    assert meluxina.Client.from_profile().config.url == "https://h"


def test_without_a_file_variables_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLURM_URL", "https://h")
    assert meluxina.Client.from_profile(user="u").config.url == "https://h"


def test_without_a_file_little_is_loaded() -> None:
    program = (
        "import sys, meluxina; meluxina.Client.from_profile(url='https://h', token='t', user='u');"
        "print({'tomllib', 'difflib', 'keyring'} & set(sys.modules))"
    )
    assert run_python(program).out == "set()\n"


def test_arguments_win_over_variables_and_these_over_the_profile(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write(TWO)
    monkeypatch.setenv("ACCOUNT", "p200003")
    monkeypatch.setenv("USER_NAME", "u100003")
    config = meluxina.Client.from_profile("meluxina", user="u100004").config
    assert (config.url, config.user, config.account) == ("https://slurm-api.lxp.lu", "u100004", "p200003")


def test_a_variable_without_a_value_is_none(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write(TWO)
    monkeypatch.setenv("ACCOUNT", "")
    assert meluxina.Client.from_profile("meluxina").config.account == "p200001"


def test_a_profile_says_where_a_token_comes_from(write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "config" / "meluxina" / "token"
    write('[profiles.m]\nurl = "https://h"\nuser = "u"\ntoken_file = "token"')
    file.write_text("s3cret-of-the-file")
    file.chmod(0o600)
    assert meluxina.Client.from_profile().config.token.reveal() == "s3cret", "the variable wins"
    monkeypatch.delenv("SLURM_JWT")
    assert meluxina.Client.from_profile().config.token.reveal() == "s3cret-of-the-file"


def test_another_way_to_a_token_takes_the_place_of_an_inherited_one(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SLURM_JWT")
    write(
        '[profiles.a]\nurl = "https://h"\nuser = "u"\ntoken_file = "/no/such"\n'
        '[profiles.b]\nextends = "a"\ntoken_command = ["echo", "s3cret-of-the-command"]'
    )
    assert meluxina.Client.from_profile("b").config.token.reveal() == "s3cret-of-the-command"


def test_how_a_gateway_is_reached_is_part_of_a_profile(write: Write, tmp_path: Path) -> None:
    write('[profiles.m]\nurl = "https://h"\nuser = "u"\nbearer = true\ntoken_header = "X-T"\ntimeout = 5')
    config = meluxina.Client.from_profile().config
    assert (config.bearer, config.token_header) == (True, "X-T")
    write('[profiles.m]\nurl = "https://h"\nuser = "u"\ncertificates = "ca.pem"')
    with pytest.raises(ConfigurationError, match=str(tmp_path / "config" / "meluxina" / "ca.pem")):
        meluxina.Client.from_profile()


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (TWO, "meluxine", ["no profile meluxine", "Did you mean meluxina?", "There are meluxina, train."]),
        (TWO, "other", ["no profile other", "There are meluxina, train."]),
        ("", "other", ["no profile other", "Nothing is in it."]),
        ('default = "m"', None, ["no profile m"]),
        (
            '[profiles.m]\nurll = "x"',
            None,
            ["no setting urll", "profile m", "mean url?", "There are url, user"],
        ),
        ("[profiles.m]\nurl = 5", None, ["url of the profile m", "must be a text"]),
        ('[profiles.m]\nurl = ""', None, ["url of the profile m", "must be a text"]),
        ("[profiles.m]\ntimeout = true", None, ["timeout of the profile m", "must be a number of seconds"]),
        ('[profiles.m]\ntoken = "x"', None, ["A token does not belong into", "meluxina login"]),
        ('[profiles.m]\ntoken_file = "a"\ntoken_command = "b"', None, ["more than one of token_file, token_command"]),
        ("[profiles]\nm = 5", None, ["m in", "is no profile", "[profiles.m]"]),
        ("profiles = 5", None, ["[profiles.NAME]"]),
        ('[profile.m]\nurl = "x"', None, ["no setting profile", "Did you mean profiles?"]),
        ('[mine]\nurl = "x"', None, ["no setting mine", "Did you mean [profiles.mine]?"]),
        ('[profiles.a]\nextends = "b"\n[profiles.b]\nextends = "a"', "a", ["extend each other in a circle"]),
        ('[profiles.a]\nextends = "b"', None, ["no profile b"]),
        ("[profiles.m]\nurl = x", None, ["can't be read", "line 2"]),
        ('[profiles.m]\nurl = "nowhere"', None, ["must look like https://slurm-api.lxp.lu"]),
    ],
)
def test_what_can_not_be_is_an_error_that_says_what_there_is(
    write: Write, text: str, name: str | None, said: list[str]
) -> None:
    write(text)
    with pytest.raises(ConfigurationError) as caught:
        meluxina.Client.from_profile(name)
    for part in said:
        assert part in str(caught.value)


def test_the_example_of_the_documentation_is_right(write: Write) -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    write(page.partition("```toml\n")[2].partition("```")[0])
    accounts = [meluxina.Client.from_profile(name, verify=None).config.account for name in ("meluxina", "training")]
    assert accounts == ["p200001", "p200002"]
    with pytest.raises(ConfigurationError, match=r"test-ca\.pem"):
        meluxina.Client.from_profile("test")


def test_a_profile_without_a_file_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MELUXINA_PROFILE", "meluxina")
    with pytest.raises(ConfigurationError, match=r"no profile meluxina: there is no file .*config\.toml"):
        meluxina.Client.from_profile()


def test_a_file_that_everybody_can_write_is_refused(write: Write) -> None:
    write(TWO).chmod(0o666)
    with pytest.raises(ConfigurationError, match=r"can be written by everybody \(mode 0666\)") as caught:
        meluxina.Client.from_profile()
    assert "chmod o-w" in caught.value.hint


def test_a_relative_folder_in_the_variable_is_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "here")
    monkeypatch.setenv("HOME", "/home/users/u100001")
    assert places.config_file() == Path("/home/users/u100001/.config/meluxina/config.toml")
