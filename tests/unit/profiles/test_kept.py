"""Tokens that `meluxina login` keeps: who can read them, when they are renewed, and by how many at once."""

from __future__ import annotations

import base64
import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import keyring
import pytest

import meluxina
from meluxina import AuthenticationError, ConfigurationError, Token
from meluxina.profiles import store
from meluxina.profiles.kept import KeptToken
from meluxina.profiles.record import Record, Way
from meluxina.testing import FakeSlurm

URL = "https://slurm.example"


def jwt(user: str = "u100001", seconds: float = 3600, serial: int = 0) -> str:
    claims = {"sun": user, "iat": int(time.time()) - 1800, "exp": int(time.time() + seconds), "serial": serial}
    return f"eyJhbGciOiJIUzI1NiJ9.{base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip('=')}.c2ln"


def keep(text: str, way: Way | None = None, **changes: Any) -> Path:
    return store.write(Record(**{"url": URL, "user": "u100001", "token": Token.read(text), "way": way, **changes}))


def prints(folder: Path, *texts: str) -> Way:
    """A command that prints the next of these texts each time it runs, and notes that it did."""
    script = folder / "next.py"
    script.write_text(
        "import sys, pathlib, time\n"
        f"texts = {texts!r}\n"
        "count = pathlib.Path(sys.argv[1])\n"
        "with count.open('a+') as file: file.write('x')\n"
        "time.sleep(0.05)\n"
        "print('SLURM_JWT=' + texts[min(count.stat().st_size, len(texts)) - 1])\n"
    )
    return Way("command", (sys.executable, str(script), str(folder / "count")))


def runs(folder: Path) -> int:
    count = folder / "count"
    return count.stat().st_size if count.exists() else 0


def test_a_kept_token_is_in_a_file_that_only_the_user_can_read() -> None:
    path = keep(jwt())
    assert path.parent == store.folder()
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert store.read(path).token.user == "u100001"
    assert [*path.parent.iterdir()] == [path], "nothing is left of writing it"
    content = json.loads(path.read_text())
    assert (content["url"], content["user"]) == (URL, "u100001")
    assert content["expires"].endswith("+00:00")


def test_a_file_that_others_can_read_is_refused() -> None:
    path = keep(jwt())
    path.chmod(0o640)
    with pytest.raises(ConfigurationError, match=r"is open to others \(mode 0640\)"):
        store.read(path)
    with pytest.raises(ConfigurationError, match="is open to others"):
        meluxina.Client.from_profile(url=URL)


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"url": 5}', '{"url": "a", "user": "b", "token": 5, "way": null}'])
def test_a_file_that_is_none_says_what_to_do(text: str) -> None:
    path = keep(jwt())
    path.write_text(text)
    with pytest.raises(ConfigurationError, match="can't be used") as caught:
        store.read(path)
    assert "meluxina login" in caught.value.hint
    store.remove(path)
    assert not path.exists()


def test_files_of_other_servers_do_no_harm() -> None:
    path = keep(jwt(), url="https://other.example")
    path.write_text("{")
    path.chmod(0o644)
    keep(jwt())
    assert meluxina.Client.from_profile(url=URL).config.user == "u100001"


def test_a_spoilt_file_of_this_server_is_named() -> None:
    path = keep(jwt())
    path.write_text("{")
    with pytest.raises(ConfigurationError, match=str(path)):
        meluxina.Client.from_profile(url=URL)


def test_a_record_shows_no_token() -> None:
    record = store.read(keep(jwt(), Way("command", ("vault", "read", "s3cret"))))
    assert "eyJ" not in repr(record)
    assert str(record.way) == "the command vault"


@pytest.mark.parametrize("kind", [meluxina.Client, meluxina.AsyncClient])
def test_a_client_of_a_profile_uses_the_kept_token(kind: type[meluxina.Client]) -> None:
    text = jwt()
    keep(text)
    config = kind.from_profile(url=f"{URL}/").config
    assert (config.user, config.token.reveal()) == ("u100001", text)


def test_a_token_of_another_server_or_user_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    keep(jwt())
    for changes in ({"url": "https://other.example"}, {"url": URL, "user": "u100002"}):
        with pytest.raises(ConfigurationError, match="a token"):
            meluxina.Client.from_profile(**changes)
    monkeypatch.setenv("SLURM_JWT", "s3cret-of-the-variable")
    assert meluxina.Client.from_profile(url=URL, user="u").config.token.reveal() == "s3cret-of-the-variable"


def test_a_client_without_a_profile_looks_for_no_kept_token() -> None:
    keep(jwt())
    with pytest.raises(ConfigurationError, match="a token"):
        meluxina.Client(url=URL, user="u100001")


def test_of_several_users_one_must_be_named() -> None:
    keep(jwt())
    keep(jwt("u100002"), user="u100002")
    with pytest.raises(ConfigurationError, match=r"several users .*u100001, u100002"):
        meluxina.Client.from_profile(url=URL)
    assert meluxina.Client.from_profile(url=URL, user="u100002").config.token.user == "u100002"


def test_no_command_runs_until_the_token_expires(tmp_path: Path) -> None:
    path = keep(jwt(), prints(tmp_path, jwt(serial=1)))
    assert KeptToken(path)() == store.read(path).token.reveal()
    assert runs(tmp_path) == 0


@pytest.mark.parametrize("seconds", [-10, 30])
def test_a_token_is_renewed_shortly_before_it_expires(tmp_path: Path, seconds: float) -> None:
    new = jwt(serial=1)
    path = keep(jwt(seconds=seconds), prints(tmp_path, new))
    assert KeptToken(path)() == new
    assert KeptToken(path)() == new, "for the next process too"
    assert runs(tmp_path) == 1
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_refused_token_is_renewed(tmp_path: Path) -> None:
    slurm = FakeSlurm()
    settings = slurm.settings()
    old, new = slurm.token(minutes=30), slurm.token(minutes=60)
    slurm._service.tokens.pop(old)
    path = keep(old, prints(tmp_path, new), url=settings["url"])
    with meluxina.Client.from_profile(url=settings["url"], transport=slurm.transport) as client:
        assert client.ping()[0].is_up
    assert store.read(path).token.reveal() == new
    assert runs(tmp_path) == 1


def test_a_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"SLURM_JWT={jwt(serial=1)}\n")
    file.chmod(0o600)
    path = keep(jwt(seconds=-5), Way("file", (str(file),)))
    assert f"SLURM_JWT={KeptToken(path)()}\n" == file.read_text()


def test_many_commands_at_once_renew_once(tmp_path: Path) -> None:
    path = keep(jwt(seconds=-5), prints(tmp_path, *(jwt(serial=number) for number in range(1, 9))))
    tokens: list[str] = []
    threads = [threading.Thread(target=lambda: tokens.append(KeptToken(path)())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert (len(tokens), len(set(tokens)), runs(tmp_path)) == (8, 1, 1)


def test_a_pasted_token_serves_as_long_as_it_is_good() -> None:
    path = keep(jwt(seconds=30))
    source = KeptToken(path)
    assert source()
    with pytest.raises(AuthenticationError, match="it was pasted: only you can renew it") as caught:
        source()
    assert "meluxina login" in caught.value.hint
    keep(jwt(seconds=-1))
    with pytest.raises(AuthenticationError, match="keeps has expired"):
        KeptToken(path)()


def test_a_renewal_that_fails_is_forgiven_while_the_token_is_good(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    way = Way("command", (sys.executable, "-c", "import sys; sys.exit('no route to host')"))
    assert KeptToken(keep(jwt(seconds=30), way))()
    assert "no route to host" in caplog.text
    with pytest.raises(AuthenticationError, match="no route to host"):
        KeptToken(keep(jwt(seconds=-1), way))()
    assert tmp_path.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [(jwt("u100002"), "gave one of u100002"), (jwt(seconds=-1), "has expired")],
)
def test_a_token_of_somebody_else_or_an_old_one_is_not_taken(tmp_path: Path, text: str, said: str) -> None:
    path = keep(jwt(seconds=-5), prints(tmp_path, text))
    before = path.read_text()
    with pytest.raises(AuthenticationError, match=said):
        KeptToken(path)()
    assert path.read_text() == before


def test_a_token_that_was_forgotten_meanwhile_is_an_error() -> None:
    path = keep(jwt())
    source = KeptToken(path)
    store.remove(path)
    with pytest.raises(AuthenticationError, match="not kept any more"):
        source()


def test_a_folder_that_can_not_be_written_does_not_keep_a_token_from_being_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    new = jwt(serial=1)
    path = keep(jwt(seconds=-5), prints(tmp_path, new))

    def fail(**_arguments: Any) -> Any:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tempfile.mkstemp", fail)
    assert KeptToken(path)() == new
    assert "Read-only file system" in caplog.text


class Keyring:
    """A password store of one process."""

    priority = 5

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    def install(self, monkeypatch: pytest.MonkeyPatch) -> Keyring:
        functions: dict[str, Callable[..., Any]] = {
            "get_keyring": lambda: SimpleNamespace(priority=self.priority),
            "set_password": lambda service, name, text: self.entries.update({(service, name): text}),
            "get_password": lambda service, name: self.entries.get((service, name)),
            "delete_password": lambda service, name: self.entries.pop((service, name)),
        }
        for name, function in functions.items():
            monkeypatch.setattr(keyring, name, function)
        return self


def test_the_keyring_keeps_the_token_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ring = Keyring().install(monkeypatch)
    text, new = jwt(seconds=-5), jwt(serial=1)
    path = keep(text, prints(tmp_path, new), is_in_keyring=True)
    assert [*ring.entries.values()] == [text]
    assert "eyJ" not in path.read_text()
    assert KeptToken(path)() == new
    assert [*ring.entries.values()] == [new]
    assert "eyJ" not in path.read_text()
    store.remove(path)
    assert ring.entries == {}


def test_a_keyring_that_lost_the_token_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Keyring().install(monkeypatch)
    path = keep(jwt(), is_in_keyring=True)
    ring.entries.clear()
    with pytest.raises(AuthenticationError, match="has no token of u100001"):
        KeptToken(path)()


def test_a_keyring_that_takes_nothing_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Keyring().install(monkeypatch)
    assert store.has_keyring()
    ring.priority = 0
    assert not store.has_keyring()
    monkeypatch.setattr(keyring, "set_password", lambda *_: None)
    with pytest.raises(ConfigurationError, match="keeps no token"):
        keep(jwt(), is_in_keyring=True)
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert not store.has_keyring()
