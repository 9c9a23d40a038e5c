"""The folder with the tokens of `meluxina login`, a file each; or the keyring, which then has the token itself."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from slurmrestd.hidden import hide

from .. import profiles
from ..errors import AuthenticationError, ConfigurationError
from ..tokens.sources import token_file
from . import places, record
from .record import Record

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_SERVICE = "meluxina login"
_PATIENCE = 75.0
"""Seconds to wait for another process that renews: longer than a command that prints a token may take."""
_PAUSE = 0.05


def folder() -> Path:
    """Return where the files are."""
    return places.folder("XDG_STATE_HOME") / "tokens"


def files() -> list[Path]:
    """List the files of all tokens."""
    return sorted(folder().glob("*.json"))


def find(url: str, user: str | None) -> tuple[Path, str] | None:
    """Find the file of the token for a server, and whose it is; None if there is none.

    Raises ConfigurationError if it is not said whose, and there are several; and for files that can't be read.
    """
    if user is not None:
        path = folder() / record.name(url, user)
        return (path, user) if path.exists() else None
    # Names tell enough to leave files of other servers alone, whatever state they are in.
    paths = [path for path in files() if record.server_name(url) in path.name]
    owners = [(path, owner) for path in paths for server, owner in [_headline(path)] if server == url]
    if len(owners) > 1:
        names = ", ".join(owner for _, owner in owners)
        raise ConfigurationError(
            f"There are tokens of several users for {url}: {names}.", hint="Say who: --user, USER_NAME, or the profile."
        )
    return owners[0] if owners else None


def read(path: Path) -> Record:
    """Read a token. Raises ConfigurationError if it can't be read or others can read it; AuthenticationError."""
    with _naming(path):
        return record.from_json(hide(_text(path)), _of_keyring)


def _headline(path: Path) -> tuple[str, str]:
    with _naming(path):
        return record.headline(_text(path))


@contextlib.contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Name the file in errors about what is in it."""
    try:
        yield
    except record.NoRecord:
        raise ConfigurationError(
            f"The token in {path} can't be used: it is not as `meluxina login` writes it.",
            hint="`meluxina login` writes a new one.",
        ) from None


def _text(path: Path) -> str:
    # This looks at owner and mode.
    return token_file(path)()


def write(entry: Record) -> Path:
    """Keep a token in place of an earlier one. Raises OSError, and ConfigurationError if the keyring takes none."""
    path = folder() / entry.name
    if not path.is_absolute():
        raise ConfigurationError("There is no folder to keep a token in: HOME and XDG_STATE_HOME are not set.")
    if entry.is_in_keyring:
        _to_keyring(entry)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Readers see the old file or the new one, whole; the module makes files that only their owner can read.
    descriptor, temporary = profiles.tempfile.mkstemp(dir=path.parent, prefix=".token-")
    try:
        with open(descriptor, "w", encoding="utf-8") as file:
            file.write(record.to_json(entry))
        os.replace(temporary, path)  # noqa: PTH105 -- of two names
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path


def remove(path: Path) -> None:
    """Forget a token, in the keyring too, whatever state its file is in."""
    with contextlib.suppress(ConfigurationError):
        _from_keyring(*_headline(path))
    path.unlink(missing_ok=True)
    path.with_suffix(".lock").unlink(missing_ok=True)


@contextlib.contextmanager
def lock(path: Path) -> Iterator[None]:
    """Keep other processes from renewing the same token. Where that can't be done, or takes too long, go on."""
    try:
        descriptor = os.open(path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        yield
        return
    try:
        _wait(descriptor)
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while fcntl is not None and time.monotonic() < deadline:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE)
        except OSError:  # a file system without locks
            return
        else:
            return


# The keyring


def has_keyring() -> bool:
    """Tell whether there is a keyring that can keep something."""
    try:
        return bool(_keyring().get_keyring().priority >= 1)
    except Exception:  # noqa: BLE001 -- back ends fail as they like
        return False


def _to_keyring(entry: Record) -> None:
    keyring, label = _keyring(), _label(entry.url, entry.user)
    try:
        keyring.set_password(_SERVICE, label, entry.token.reveal())
        is_there = keyring.get_password(_SERVICE, label) == entry.token.reveal()
    except keyring.errors.KeyringError as error:
        raise ConfigurationError(f"The keyring keeps no token: {error}") from None
    if not is_there:
        raise ConfigurationError("The keyring keeps no token.")


def _of_keyring(url: str, user: str) -> str:
    keyring = _keyring()
    try:
        token = hide(keyring.get_password(_SERVICE, _label(url, user)))
    except keyring.errors.KeyringError as error:
        raise AuthenticationError.unsent(f"The keyring gives no token: {error}") from None
    if not token:
        raise AuthenticationError.unsent(
            f"The keyring has no token of {user} for {url} any more.", hint="`meluxina login` puts one there."
        )
    password: str = token
    return password


def _from_keyring(url: str, user: str) -> None:
    with contextlib.suppress(ConfigurationError):
        keyring = _keyring()
        with contextlib.suppress(keyring.errors.KeyringError):
            keyring.delete_password(_SERVICE, _label(url, user))


def _keyring() -> Any:
    try:
        import keyring  # noqa: PLC0415 -- slow to import, and an extra
    except ImportError:
        raise ConfigurationError(
            "The token is in the system's keyring, and the package keyring is not installed.",
            hint="pip install 'meluxina[keyring]', or `meluxina login` anew.",
        ) from None
    return keyring


def _label(url: str, user: str) -> str:
    return f"{user} {url}"
