"""Tokens from files, commands and the keyring."""

from __future__ import annotations

import os
import sys
import types
from pathlib import Path
from typing import Any

import pytest

import meluxina
from meluxina import token_command, token_file, token_keyring
from meluxina.settings.config import resolve
from meluxina.tokens import command
from tests.builders import run_python

SECRET = "s3cret-t0ken"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "token"
    path.write_text(f"SLURM_JWT={SECRET}\n", encoding="utf-8")
    path.chmod(0o600)
    return path


def test_a_token_file_is_read_each_time(file: Path) -> None:
    source = token_file(file)
    assert resolve(url="https://h", token=source, user="me").token.reveal() == SECRET
    file.write_text("another")
    assert source() == "another"


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620, 0o602, 0o660, 0o777, 0o610])
def test_a_file_open_to_others_is_refused(file: Path, mode: int) -> None:
    file.chmod(mode)
    with pytest.raises(meluxina.ConfigurationError, match=f"chmod 600 {file}") as caught:
        token_file(file)
    assert f"{mode:04o}" in str(caught.value)


def test_a_file_that_was_opened_later_is_refused_then(file: Path) -> None:
    source = token_file(file)
    file.chmod(0o644)
    with pytest.raises(meluxina.ConfigurationError, match="chmod 600"):
        source()


def test_a_link_is_as_private_as_what_it_leads_to(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(file)
    assert SECRET in token_file(link)()
    file.chmod(0o644)
    with pytest.raises(meluxina.ConfigurationError, match="open to others"):
        token_file(link)


def test_a_file_of_somebody_else_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 1)
    with pytest.raises(meluxina.ConfigurationError, match="another user"):
        token_file(file)


def test_what_is_no_token_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(meluxina.ConfigurationError, match="No such file"):
        token_file(tmp_path / "none")
    with pytest.raises(meluxina.ConfigurationError, match="Is a directory"):
        token_file(tmp_path)
    with pytest.raises(meluxina.ConfigurationError, match="home directory"):
        token_file("~nosuchuser/token")
    with pytest.raises(meluxina.ConfigurationError, match="null byte"):
        token_file("a\0b")
    with pytest.raises(meluxina.ConfigurationError, match=r"not .*int"):
        token_file(17)  # type: ignore[arg-type]
    os.mkfifo(tmp_path / "pipe", 0o600)
    with pytest.raises(meluxina.ConfigurationError, match="not a file"):
        token_file(tmp_path / "pipe")
    (tmp_path / "empty").touch(0o600)
    with pytest.raises(meluxina.ConfigurationError, match="is empty"):
        token_file(tmp_path / "empty")


def test_a_tilde_in_the_path_of_a_token_file_is_the_home(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(file.parent))
    assert SECRET in token_file("~/token")()


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_a_command_is_run_when_a_token_is_needed(tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    source = token_command(python(f"open({str(ran)!r}, 'a').write('x'); print('Welcome\\nSLURM_JWT={SECRET}')"))
    config = resolve(url="https://h", token=source, user="me")
    assert not ran.exists()
    assert config.token.reveal() == config.token.reveal() == SECRET
    assert ran.read_text() == "x"


def test_a_commands_text_is_split_and_no_shell_reads_it() -> None:
    assert token_command("echo 'a  b' $HOME; true")().strip() == "a  b $HOME; true"


def test_a_token_command_does_not_inherit_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLURM_JWT", "mine")
    monkeypatch.setenv("OTHER", "kept")
    assert (
        token_command(python("import os; print(os.environ.get('SLURM_JWT'), os.environ['OTHER'])"))() == "None kept\n"
    )


def test_a_command_that_fails_is_quoted_without_the_token() -> None:
    said = f"denied \\x1b[31m SLURM_JWT={SECRET} SLURM_TOKEN={SECRET} eyJhbGciOi.abc.def"
    code = f"import sys; print('SLURM_JWT={SECRET}'); sys.exit('{said}')"
    with pytest.raises(meluxina.AuthenticationError, match=r"exit code 1\): denied .*Nothing was sent") as caught:
        token_command(python(code))()
    assert SECRET not in str(caught.value)
    assert "eyJhbGciOi" not in str(caught.value)
    assert "\x1b" not in str(caught.value)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["/no/such/program"], "No such file"),
        (["/"], "Permission denied"),
        (python(""), "printed nothing"),
        (["true\0"], "null byte"),
    ],
)
def test_a_token_command_that_gives_nothing_is_an_error(command: list[str], said: str) -> None:
    with pytest.raises(meluxina.AuthenticationError, match=said):
        token_command(command)()


def test_a_token_command_that_does_not_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_SECONDS", 0.3)
    code = f"import time; print('SLURM_JWT={SECRET}', flush=True); time.sleep(20)"
    with pytest.raises(meluxina.AuthenticationError, match="did not end") as caught:
        token_command(python(code))()
    assert caught.value.__context__ is None, "it holds what the command printed"


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts what is open in /proc")
def test_what_is_no_token_file_is_not_left_open(tmp_path: Path) -> None:
    count = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        with pytest.raises(meluxina.ConfigurationError):
            token_file(tmp_path)
    assert len(list(Path("/proc/self/fd").iterdir())) == count


@pytest.mark.parametrize("command", ["", "  ", [], "echo 'open", 17, None, b"true", ["sleep", 5]])
def test_what_is_no_command_is_refused_at_once(command: Any) -> None:
    with pytest.raises(meluxina.ConfigurationError, match="command for a token"):
        token_command(command)


class Store(types.ModuleType):
    """A keyring that holds one token, of u100001."""

    def get_credential(self, service: str, user: str | None) -> object:
        if service == "meluxina" and user in (None, "u100001"):
            return types.SimpleNamespace(username="u100001", password=SECRET)
        return None


@pytest.fixture
def _keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", Store("keyring"))


@pytest.mark.usefixtures("_keyring")
def test_the_keyring_is_asked_for_the_users_token(monkeypatch: pytest.MonkeyPatch) -> None:
    assert token_keyring()() == token_keyring("u100001")() == SECRET
    monkeypatch.setenv("USER_NAME", "u100002")
    with pytest.raises(meluxina.AuthenticationError, match="keyring set meluxina u100002"):
        token_keyring()()
    with pytest.raises(meluxina.AuthenticationError, match="for other"):
        token_keyring("u100001", service="other")()


def test_without_keyring_installed_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(meluxina.ConfigurationError, match=r"pip install 'meluxina\[keyring\]'"):
        token_keyring()


def test_a_real_keyring_is_asked_the_right_way(monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring  # noqa: PLC0415
    from keyring.backend import KeyringBackend  # noqa: PLC0415

    class Memory(KeyringBackend):
        priority = 1.0

        def set_password(self, service: str, username: str, password: str) -> None:
            raise NotImplementedError

        def get_password(self, service: str, username: str) -> str | None:
            return SECRET if (service, username) == ("meluxina", "u100001") else None

    monkeypatch.setattr(keyring.core, "_keyring_backend", Memory())  # type: ignore[no-untyped-call]
    assert token_keyring("u100001")() == SECRET
    monkeypatch.setattr(
        Memory, "get_password", lambda *_: (_ for _ in ()).throw(keyring.errors.KeyringLocked("locked."))
    )
    with pytest.raises(meluxina.AuthenticationError, match=r"no token: locked\. Nothing was sent"):
        token_keyring("u100001")()


def test_importing_token_sources_imports_nothing_heavy() -> None:
    code = (
        "import sys; from meluxina import token_file, token_command, token_keyring;"
        "sys.exit(' '.join({'subprocess', 'keyring', 'asyncio', 'shlex', 'httpx'} & set(sys.modules)))"
    )
    assert run_python(code).err.strip() == ""
