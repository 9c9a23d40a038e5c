"""Where a token can come from, beside a variable: a file, a command, the system's keyring."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from slurmrestd.hidden import hide

from .. import tokens
from ..errors import AuthenticationError, ConfigurationError
from ..settings.credential import TokenSource

_SIZE = 65536


def token_file(path: str | os.PathLike[str]) -> TokenSource:
    """A file that holds a token, or what `scontrol token` prints. Read again when the token is renewed.

    Args:
        path: Must belong to you and be closed to all others (`chmod 600`). `~` is your home directory.

    Raises:
        ConfigurationError: It can't be read, it is empty, or others can read or change it.

    """
    try:
        place = Path(path).expanduser()
    except (TypeError, RuntimeError) as error:
        raise ConfigurationError(f"There can't be such a token file: {str(error).rstrip('.')}.") from None

    def read() -> str:
        try:
            return _private_text(place)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            raise ConfigurationError(f"The token file {place} can't be read: {reason}.") from None

    if not hide(read()).strip():
        raise ConfigurationError(f"The token file {place} is empty.")
    return read


def _private_text(place: Path) -> str:
    # A pipe nobody writes to would keep the program waiting.
    flag = getattr(os, "O_NONBLOCK", 0)
    with open(
        place, encoding="utf-8", errors="replace", opener=lambda path, flags: os.open(path, flags | flag)
    ) as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise ConfigurationError(f"The token file {place} is not a file.")
        if os.name == "posix":
            if found.st_uid != os.geteuid():
                raise ConfigurationError(f"The token file {place} belongs to another user.")
            if found.st_mode & 0o077:
                raise ConfigurationError(
                    f"The token file {place} is open to others (mode {stat.S_IMODE(found.st_mode):04o}).",
                    hint=f"Whoever reads it can act as you. Close it with `chmod 600 {place}`.",
                )
        return file.read(_SIZE)


def token_command(command: str | Sequence[str]) -> TokenSource:
    """A command that prints a token. It runs when a token is needed, for a minute at most, without a shell.

    ::

        Client(user="u100001", token=token_command("ssh -p 8822 login.lxp.lu scontrol token lifespan=3600"))

    Its output may hold other lines, such as a banner, if the token stands in one that says `SLURM_JWT=…`.
    SLURM_JWT is not in its environment, since Slurm's own commands would use that token.

    Args:
        command: A list of words, or a text that is split as a shell would split it.

    Raises:
        ConfigurationError: There is no command in it.

    """
    try:
        words = tokens.command.split(command)
    except (TypeError, ValueError) as error:
        raise ConfigurationError(f"The command for a token can't be split into words: {error}.") from None
    if not words:
        raise ConfigurationError("The command for a token is empty.")

    def run() -> str:
        code, output, message = tokens.command.run(words)
        if code is None:
            raise AuthenticationError.unsent(f"There is no token: the command {words[0]} {message}.")
        if code:
            raise AuthenticationError.unsent(
                f"There is no token: the command {words[0]} failed (exit code {code}): {message or 'it says nothing'}."
            )
        if not output.strip():
            raise AuthenticationError.unsent(f"There is no token: the command {words[0]} printed nothing.")
        return output

    return run


def token_keyring(user: str | None = None, service: str = "meluxina") -> TokenSource:
    """The system's password store. `keyring set meluxina u100001` puts a token there.

    Args:
        user: Under which name the store has it; else USER_NAME, else whatever it has for the service.
        service: Under which service the store has it.

    Raises:
        ConfigurationError: The extra `keyring` is not installed.

    """
    try:
        import keyring  # noqa: PLC0415 - slow to import, and an extra
    except ImportError:
        raise ConfigurationError(
            "A token from the system's keyring needs the package keyring.", hint="pip install 'meluxina[keyring]'"
        ) from None
    if not isinstance(user, str | None) or not isinstance(service, str):
        raise ConfigurationError("The user and the service of a token in the keyring are texts.")
    name = user or os.environ.get("USER_NAME") or None

    def look_up() -> str:
        try:
            found = keyring.get_credential(service, name)
        except keyring.errors.KeyringError as error:
            raise AuthenticationError.unsent(f"The keyring gives no token: {error}") from None
        if found is None or not found.password:
            raise AuthenticationError.unsent(
                f"The keyring has no token of {name or 'anybody'} for {service}.",
                hint=f"`keyring set {service} {name or 'USER_NAME'}` puts one there.",
            )
        return str(found.password)

    return look_up
