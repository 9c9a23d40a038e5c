"""`meluxina login`, `logout` and `token`: asked once, kept, used by the commands that follow."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from meluxina.profiles import store
from meluxina.testing import FakeSlurm
from meluxina.testing.server import serving
from tests.unit.profiles.test_kept import Keyring, jwt, prints, runs

from .conftest import Run


@pytest.fixture(autouse=True)
def _old_server() -> None:
    """Let requests go to the fake, in place of what the other tests of this folder have."""


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, run: Run) -> None:
    assert callable(run), "its variables are taken away again"
    for name in ("SLURM_URL", "SLURM_JWT", "USER_NAME", "API_VER"):
        monkeypatch.delenv(name)
    for name in ("config", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    monkeypatch.setattr(keyring, "get_keyring", lambda: None)


@pytest.fixture
def slurm() -> FakeSlurm:
    return FakeSlurm()


@pytest.fixture
def url(slurm: FakeSlurm) -> Iterator[str]:
    with serving(slurm) as url:
        yield url


class Terminal(io.StringIO):
    """Standard input of a person who types these lines."""

    def isatty(self) -> bool:
        return True


def types(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))


def pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def command(folder: Path, *texts: str) -> str:
    return " ".join(prints(folder, *texts).words)


def test_after_login_commands_need_no_command(run: Run, slurm: FakeSlurm, url: str, tmp_path: Path) -> None:
    result = run("--url", url, "login", "--command", command(tmp_path, slurm.token()))
    assert result.code == 0, result.err
    assert f"token of u100001 for {url} until " in result.out
    assert "renewed by the command" in result.out
    assert "eyJ" not in result.out + result.err
    assert run("--url", url, "jobs").code == run("--url", url, "partitions").code == 0
    assert runs(tmp_path) == 1
    told = run("--url", url, "token", "--json").json
    assert (told["user"], told["from"]) == ("u100001", "login")
    assert "login" in run("--url", url, "config").out


def test_the_token_itself_is_only_printed_when_it_is_asked_for(
    run: Run, slurm: FakeSlurm, url: str, tmp_path: Path
) -> None:
    text = slurm.token()
    run("--url", url, "login", "--command", command(tmp_path, text))
    assert text not in run("--url", url, "token").out
    assert run("--url", url, "token", "--reveal").out == f"{text}\n"
    assert run("--url", url, "token", "--reveal", "--json").code == 2


def test_a_token_that_is_refused_is_not_kept(run: Run, url: str, tmp_path: Path) -> None:
    result = run("--url", url, "login", "--command", command(tmp_path, jwt()))
    assert result.code == 3
    assert "Check that the token is u100001's" in result.err
    assert store.files() == []


def test_a_token_is_pasted_through_a_pipe(
    run: Run, slurm: FakeSlurm, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, f"Welcome\nSLURM_JWT={slurm.token()}\n")
    result = run("--url", url, "login", "--paste")
    assert result.code == 0
    assert "not renewed by itself" in result.out
    assert run("--url", url, "jobs").code == 0


def test_a_file_is_a_way(run: Run, slurm: FakeSlurm, url: str, tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(slurm.token())
    file.chmod(0o644)
    assert "chmod 600" in run("--url", url, "login", "--file", str(file)).err
    file.chmod(0o600)
    assert f"renewed by the file {file}" in run("--url", url, "login", "--file", str(file)).out


def test_a_person_at_a_terminal_is_asked_once(
    run: Run, slurm: FakeSlurm, url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    types(monkeypatch, url, "1", command(tmp_path, slurm.token()))
    result = run("login")
    assert result.code == 0, result.err
    assert "How do you get a token for" in result.err
    file = tmp_path / "config" / "meluxina" / "config.toml"
    assert f"the server's address is in {file} now" in result.out
    pipe(monkeypatch, "")
    assert run("jobs").code == 0, "neither a variable nor an option"


def test_a_person_pastes_what_is_not_shown(
    run: Run, slurm: FakeSlurm, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    types(monkeypatch, "3")
    monkeypatch.setattr("getpass.getpass", lambda _prompt: slurm.token())
    assert run("--url", url, "login").code == 0


def test_a_host_alone_stands_for_ssh_to_it(run: Run, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words: list[list[str]] = []

    def fail(command: list[str]) -> tuple[int, str, str]:
        words.append(command)
        return 1, "", "no route"

    monkeypatch.setattr("meluxina.tokens.command.run", fail)
    types(monkeypatch, "1", "login.invalid")
    result = run("--url", url, "login")
    assert (result.code, words) == (3, [["ssh", "login.invalid", "scontrol", "token", "lifespan=3600"]])
    assert "no route" in result.err


def test_a_command_is_found_from_other_directories_too(
    run: Run, slurm: FakeSlurm, url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "token.sh"
    program.write_text(f"#!/bin/sh\necho {slurm.token()}\n")
    program.chmod(0o700)
    monkeypatch.chdir(tmp_path)
    assert f"the command {program}" in run("--url", url, "login", "--command", "./token.sh").out


def test_a_choice_that_there_is_not_is_wrong_use(run: Run, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, "4")
    assert "there is no choice 4" in run("--url", url, "login").err


def test_the_way_of_the_profile_needs_no_question(run: Run, slurm: FakeSlurm, url: str, tmp_path: Path) -> None:
    path = tmp_path / "config" / "meluxina" / "config.toml"
    path.parent.mkdir(parents=True)
    words = list(prints(tmp_path, slurm.token()).words)
    path.write_text(f'[profiles.mine]\nurl = "{url}"\ntoken_command = {words!r}\n')
    assert run("login").code == 0
    assert run("jobs").code == run("jobs").code == 0
    assert runs(tmp_path) == 1


def test_a_controller_that_is_down_can_not_try_a_token(run: Run, slurm: FakeSlurm, url: str, tmp_path: Path) -> None:
    slurm.down(controller=True)
    result = run("--url", url, "login", "--command", command(tmp_path, slurm.token()))
    assert result.code == 0
    assert "it could not be tried: Slurm's controller does not answer now" in result.err
    assert len(store.files()) == 1


def test_a_variable_that_wins_is_told(
    run: Run, slurm: FakeSlurm, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLURM_JWT", "s3cret")
    result = run("--url", url, "login", "--command", command(tmp_path, slurm.token()))
    assert result.code == 0
    assert "unset SLURM_JWT" in result.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["login", "--paste"], "which server?"),
        (["logout"], "which server?"),
        (["--url", "{url}", "login"], "say where a token comes from"),
        (["--url", "{url}", "login", "--paste", "--file", "x"], "only one of --command, --file and --paste"),
        (["--url", "{url}", "login", "--paste"], "There is no token in what should give one"),
        (["--url", "{url}", "login", "--command", ""], "the command is empty"),
        (["--url", "{url}", "login", "--command", "'"], "can't be split into words"),
        (["--url", "{url}", "login", "--file", "/no/such"], "can't be read"),
        (["--url", "{url}", "--user", "u2", "login", "--command", "echo {jwt}"], "u100001's, and the user name is u2"),
        (["--url", "{url}", "login", "--command", "echo opaque"], "whose token is it?"),
    ],
)
def test_wrong_use_is_exit_code_2_and_keeps_nothing(
    run: Run, url: str, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    pipe(monkeypatch, "")
    result = run(*(word.replace("{url}", url).replace("{jwt}", jwt()) for word in arguments))
    assert (result.code, result.out) == (2, ""), result.err
    assert said in result.err
    assert store.files() == []


def test_an_expired_token_is_refused_before_it_is_sent(run: Run, url: str, tmp_path: Path) -> None:
    result = run("--url", url, "login", "--command", command(tmp_path, jwt(seconds=-60)))
    assert result.code == 3
    assert "The token expired at" in result.err


def test_logout_forgets(run: Run, slurm: FakeSlurm, url: str, tmp_path: Path) -> None:
    run("--url", url, "login", "--command", command(tmp_path, slurm.token()))
    (path,) = store.files()
    assert run("--url", url, "logout").out == f"forgotten: {path}\n"
    assert [*path.parent.iterdir()] == []
    assert run("--url", url, "logout").out == "no token was kept\n"
    result = run("--url", url, "jobs")
    assert result.code == 2
    assert "meluxina login" in result.err


def test_logout_of_all_servers(run: Run, slurm: FakeSlurm, url: str, tmp_path: Path) -> None:
    for user in ("u100001", "u100002"):
        run("--url", url, "login", "--command", command(tmp_path, slurm.token(user)))
        (tmp_path / "count").unlink()
    assert len(store.files()) == 2
    assert run("logout", "--all").out.count("forgotten") == 2
    assert store.files() == []


def test_the_keyring_keeps_the_token_where_there_is_one(
    run: Run, slurm: FakeSlurm, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = Keyring().install(monkeypatch)
    result = run("--url", url, "login", "--command", command(tmp_path, slurm.token()))
    assert "kept in the keyring" in result.out
    assert len(ring.entries) == 1
    assert run("--url", url, "jobs").code == 0
    (path,) = store.files()
    assert "kept in" in run("--url", url, "login", "--no-keyring", "--command", command(tmp_path, slurm.token())).out
    assert "eyJ" in path.read_text()


def test_a_keyring_that_fails_is_replaced_by_a_file_unless_it_is_asked_for(
    run: Run, slurm: FakeSlurm, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Keyring().install(monkeypatch)
    monkeypatch.setattr(keyring, "set_password", lambda *_: None)
    words = ["--url", url, "login", "--command", command(tmp_path, slurm.token())]
    assert run(*words, "--keyring").code == 2
    assert run(*words).code == 0
    assert "eyJ" in store.files()[0].read_text()
