"""Which setting counts, and where it comes from: an argument, a variable, a profile, or none of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ..errors import ConfigurationError
from ..settings.token_sources import token_command, token_file, token_keyring
from . import file, places
from .file import TOKENS

__all__ = ["TOKENS", "Choice", "Setting", "arguments", "choose"]

PROFILE = "MELUXINA_PROFILE"
"""The variable that names the profile."""
_TOKEN = "token"  # noqa: S105 -- the name of a setting
VARIABLES: Mapping[str, tuple[str, ...]] = {
    "url": ("SLURM_URL",),
    "user": ("USER_NAME",),
    "account": ("ACCOUNT",),
    "api_version": ("API_VER",),
    _TOKEN: ("SLURM_JWT",),
    "certificates": ("SSL_CERT_FILE", "SSL_CERT_DIR"),
    "bearer": (),
    "token_header": (),
    "timeout": (),
}
"""All settings, and the variables that win over a profile."""
_ARGUMENTS = {"certificates": "verify"}
"""What an argument of a client is called, where that is not the setting's name."""


class Setting(NamedTuple):
    """One setting."""

    name: str
    value: Any
    """None if it is nowhere given. Of a token that is not a variable's: the key and the value that say its source."""
    origin: str
    """`argument`, `variable NAME`, `profile NAME` or `default`."""


class Choice(NamedTuple):
    """All settings of a client, with the profile that some of them are from."""

    profile: file.Profile | None
    settings: tuple[Setting, ...]

    def setting(self, name: str) -> Setting:
        """Return one of the settings."""
        return next(setting for setting in self.settings if setting.name == name)


def choose(name: str | None, arguments: Mapping[str, Any]) -> Choice:
    """Choose every setting. Arguments win over variables, these over the profile.

    Args:
        name: The profile's; None for the one that MELUXINA_PROFILE names, the default, or the only one.
        arguments: Those of a client; None is none.

    Raises:
        ConfigurationError: There is no such profile, or its file says what can't be.

    """
    profile = _profile(name or os.environ.get(PROFILE) or None)
    return Choice(profile, tuple(_settings(profile, arguments)))


def _profile(name: str | None) -> file.Profile | None:
    path = places.config_file()
    config_file = file.read(path)
    if config_file is not None:
        return config_file.choose(name)
    if name is not None:
        raise ConfigurationError(f"There is no profile {name}: there is no file {path}.", hint=_EXAMPLE)
    return None


_EXAMPLE = 'It has a table for each: [profiles.meluxina], with url = "https://slurm-api.lxp.lu", account = "p000000".'


def _settings(profile: file.Profile | None, arguments: Mapping[str, Any]) -> Iterator[Setting]:
    values = profile.values if profile else {}
    origin = f"profile {profile.name}" if profile else ""
    for name, variables in VARIABLES.items():
        argument = arguments.get(_ARGUMENTS.get(name, name))
        variable = next((variable for variable in variables if os.environ.get(variable)), None)
        if argument is not None and argument != "":
            yield Setting(name, argument, "argument")
        elif variable:
            yield Setting(name, os.environ[variable], f"variable {variable}")
        elif name == _TOKEN and (way := next((key for key in TOKENS if values.get(key)), None)):
            yield Setting(name, (way, values[way]), origin)
        elif name in values:
            yield Setting(name, values[name], origin)
        else:
            yield Setting(name, None, "default")


def arguments(name: str | None, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments of a client with a profile: those that were given, and what is left to the profile."""
    choice = choose(name, given)
    own: dict[str, Any] = {
        _ARGUMENTS.get(setting.name, setting.name): setting.value
        for setting in choice.settings
        if setting.origin.startswith("profile")
    }
    if _TOKEN in own:
        way, value = own[_TOKEN]
        own[_TOKEN] = _source(way, value, choice.setting("user").value)
    return {**given, **own}


def _source(way: str, value: Any, user: str | None) -> Any:
    if way == "token_file":
        return token_file(value)
    return token_command(value) if way == "token_command" else token_keyring(user)
