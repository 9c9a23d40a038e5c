"""The file with the profiles: `config.toml`, which the user writes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from .. import advice, profiles
from ..errors import ConfigurationError

_KEYS: Mapping[str, tuple[type | tuple[type, ...], str]] = {
    "url": (str, "a text"),
    "user": (str, "a text"),
    "account": (str, "a text"),
    "api_version": (str, "a text"),
    "token_file": (str, "the path of a file"),
    "token_command": ((str, list), "a text, or a list of words"),
    "token_keyring": (bool, "true or false"),
    "certificates": (str, "the path of a PEM file"),
    "bearer": (bool, "true or false"),
    "token_header": (str, "the name of a header"),
    "timeout": ((int, float), "a number of seconds"),
}
TOKENS = ("token_file", "token_command", "token_keyring")
"""The keys that say where a token comes from."""
_PATHS = ("token_file", "certificates")
_BASE = "extends"
_LONGEST_CHAIN = 10


class Profile(NamedTuple):
    """Settings of one cluster or project."""

    name: str
    values: Mapping[str, Any]
    """Values by their keys, those of the profiles that it extends among them."""


class ConfigFile(NamedTuple):
    """All that the file says."""

    path: Path
    profiles: Mapping[str, Any]
    default: str | None

    def choose(self, name: str | None) -> Profile | None:
        """Return the profile of this name; without one the default, or the only one; None if there is none.

        Raises ConfigurationError for a name that is not there, and for what a profile can't say.
        """
        names = [*self.profiles]
        name = name or self.default or (names[0] if len(names) == 1 else None)
        return Profile(name, self._values(name, _LONGEST_CHAIN)) if name else None

    def _values(self, name: str, rest: int) -> dict[str, Any]:
        if name not in self.profiles:
            raise ConfigurationError(
                f"There is no profile {name} in {self.path}.{guess(name, self.profiles)}",
                hint=f"There are {', '.join(self.profiles)}." if self.profiles else "Nothing is in it.",
            )
        if not rest:
            raise ConfigurationError(f"The profiles in {self.path} extend each other in a circle, at {name}.")
        values = self._checked(name)
        base = values.pop(_BASE, None)
        inherited = {} if base is None else self._values(base, rest - 1)
        if any(key in values for key in TOKENS):
            # One way to a token takes the place of another.
            inherited = {key: value for key, value in inherited.items() if key not in TOKENS}
        return inherited | values

    def _checked(self, name: str) -> dict[str, Any]:
        table = self.profiles[name]
        if not isinstance(table, dict):
            raise ConfigurationError(f"{name} in {self.path} is no profile: it must be a table [profiles.{name}].")
        for key, value in table.items():
            if key in ("token", "jwt", "slurm_jwt"):
                raise ConfigurationError(
                    f"A token does not belong into {self.path} (profile {name}).",
                    hint="Take it out. `meluxina login` keeps one where only you can read it.",
                )
            kind, words = (str, "the name of a profile") if key == _BASE else self._kind(name, key)
            # For Python true and false are numbers.
            if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool) or value == "":
                raise ConfigurationError(f"{key} of the profile {name} in {self.path} must be {words}.")
        if sum(bool(table.get(key)) for key in TOKENS) > 1:
            raise ConfigurationError(f"The profile {name} in {self.path} names more than one of {', '.join(TOKENS)}.")
        return {key: self._place(value) if key in _PATHS else value for key, value in table.items()}

    def _kind(self, name: str, key: str) -> tuple[type | tuple[type, ...], str]:
        if key not in _KEYS:
            keys = [*_KEYS, _BASE]
            raise ConfigurationError(
                f"There is no setting {key} (profile {name} in {self.path}).{guess(key, keys)}",
                hint=f"There are {', '.join(keys)}.",
            )
        return _KEYS[key]

    def _place(self, path: str) -> str:
        """Make a path whole: it is relative to the file that names it."""
        return str(self.path.parent / os.path.expanduser(path))  # noqa: PTH111 -- never raises


def guess(name: str, names: Iterable[str]) -> str:
    """Say what was probably meant, if anything."""
    close = advice.closest(name, names)
    return f" Did you mean {close}?" if close else ""


def read(path: Path) -> ConfigFile | None:
    """Read the file; None if there is none. Raises ConfigurationError if it can't be read, or others can write it."""
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if os.name == "posix" and mode & stat.S_IWOTH:
                raise ConfigurationError(
                    f"{path} can be written by everybody (mode {stat.S_IMODE(mode):04o}).",
                    hint=f"It says where tokens are sent and which command prints them: `chmod o-w {path}`.",
                )
            content = profiles.tomllib.load(file)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigurationError(f"{path} can't be read: {str(reason).rstrip('.')}.") from None
    return _checked_file(path, content)


def _checked_file(path: Path, content: Mapping[str, Any]) -> ConfigFile:
    for key in content:
        if key not in ("profiles", "default"):
            meant = f" Did you mean [profiles.{key}]?" if isinstance(content[key], dict) else ""
            raise ConfigurationError(
                f"There is no setting {key} at the top of {path}.{guess(key, ('profiles', 'default')) or meant}",
                hint='There are default = "NAME" and a table [profiles.NAME] for each profile.',
            )
    tables, default = content.get("profiles", {}), content.get("default")
    if not isinstance(tables, dict) or not isinstance(default, str | None):
        raise ConfigurationError(f'{path} has default = "NAME" and a table [profiles.NAME] for each profile.')
    return ConfigFile(path, tables, default)
