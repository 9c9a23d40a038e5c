"""Which setting counts, and where it comes from: an argument, a variable, a profile, or none of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import ConfigurationError
from ..tokens.sources import token_command, token_file, token_keyring
from . import file, places, store
from .file import TOKENS
from .kept import KeptToken

__all__ = ["LOGIN", "TOKENS", "Choice", "Setting", "arguments", "choose", "server"]

PROFILE = "MELUXINA_PROFILE"
"""The variable that names the profile."""
LOGIN = "login"
"""The origin of what `meluxina login` keeps."""
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
    """None if it is nowhere given. Of a token: key and value of the profile, or the path of a kept one."""
    origin: str
    """`argument`, `variable NAME`, `login`, `profile NAME` or `default`."""


class Choice(NamedTuple):
    """All settings of a client, with the profile that some of them are from."""

    profile: file.Profile | None
    settings: tuple[Setting, ...]

    def setting(self, name: str) -> Setting:
        """Return one of the settings."""
        return next(setting for setting in self.settings if setting.name == name)


def choose(name: str | None, arguments: Mapping[str, Any]) -> Choice:
    """Choose every setting. Arguments win over variables, these over the profile; a token of `login` over its own.

    Args:
        name: The profile's; None for the one that MELUXINA_PROFILE names, the default, or the only one.
        arguments: Those of a client; None is none.

    Raises:
        ConfigurationError: There is no such profile, or its file says what can't be.

    """
    profile = _profile(name or os.environ.get(PROFILE) or None)
    return Choice(profile, tuple(_with_login(tuple(_settings(profile, arguments)))))


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


def _with_login(settings: tuple[Setting, ...]) -> Iterator[Setting]:
    """Put the token that is kept for this server and user in place of what the profile says, and its user with it."""
    by_name = {setting.name: setting for setting in settings}
    url, user, token = (by_name[name] for name in ("url", "user", _TOKEN))
    place = None
    if isinstance(url.value, str) and not token.origin.startswith(("argument", "variable")):
        place = store.find(server(url.value), user.value)
    for setting in settings:
        if place and setting.name == _TOKEN:
            yield Setting(_TOKEN, place[0], LOGIN)
        elif place and setting.name == "user" and user.value is None:
            yield Setting("user", place[1], LOGIN)
        else:
            yield setting


def server(url: str) -> str:
    """Return the address by which a token is kept."""
    return url.strip().rstrip("/")


def arguments(name: str | None, explicit: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments of a client with a profile: those that were given, and what is left to profile and login."""
    choice = choose(name, explicit)
    own: dict[str, Any] = {
        _ARGUMENTS.get(setting.name, setting.name): setting.value
        for setting in choice.settings
        if setting.origin == LOGIN or setting.origin.startswith("profile")
    }
    if _TOKEN in own:
        own[_TOKEN] = _source(own[_TOKEN], choice.setting("user").value)
    return {**explicit, **own}


def _source(value: Any, user: str | None) -> Any:
    if isinstance(value, Path):
        return KeptToken(value)
    way, detail = value
    if way == "token_file":
        return token_file(detail)
    return token_command(detail) if way == "token_command" else token_keyring(user)
