"""Make a client from the global options."""

from __future__ import annotations

import sys
import warnings
from typing import Any, NamedTuple

import typer

import meluxina

from .. import cli
from .failures import Misuse, print_message


class Settings(NamedTuple):
    """The global options."""

    profile: str | None
    url: str | None
    user: str | None
    account: str | None
    api_version: str | None
    token_file: str | None
    token_command: str | None
    token_keyring: bool


def connect(context: typer.Context) -> meluxina.Client:
    """Make a client with the global options. Without an option, its environment variable is used."""
    prepare()
    settings: Settings = context.obj
    options = arguments(settings)
    try:
        return meluxina.Client.from_profile(settings.profile, **options)
    except meluxina.ConfigurationError as error:
        error.hint = error.hint or _hint(settings, options)
        raise


def _hint(settings: Settings, options: dict[str, Any]) -> str:
    choice = cli.choice.choose(settings.profile, options)
    if all(choice.setting(name).value for name in ("url", "token")):
        return ""
    return "`meluxina login` asks for what is needed, and keeps it."


def prepare() -> None:
    """Make lines on standard error of warnings and of what the log says."""
    # That a request is repeated helps who waits for it; for a script the result is enough.
    level = cli.logging.WARNING if sys.stderr.isatty() else cli.logging.ERROR
    cli.logging.basicConfig(format="meluxina: %(message)s", level=level)
    warnings.showwarning = _show
    # Once for each message, whatever PYTHONWARNINGS says of those of other programs.
    warnings.simplefilter("default", UserWarning)


def arguments(settings: Settings) -> dict[str, Any]:
    """Return the arguments of a client that the global options give."""
    return {
        "url": settings.url,
        "token": _token(settings),
        "user": settings.user,
        "account": settings.account,
        "api_version": settings.api_version,
    }


def _token(settings: Settings) -> Any:
    if sum(map(bool, (settings.token_file, settings.token_command, settings.token_keyring))) > 1:
        raise Misuse("only one of --token-file, --token-command and --token-keyring can be used")
    if settings.token_file:
        return meluxina.token_file(settings.token_file)
    if settings.token_command:
        return meluxina.token_command(settings.token_command)
    if settings.token_keyring:
        return meluxina.token_keyring(settings.user)
    return None


def _show(message: Warning | str, *_where: object, **_more: object) -> None:
    print_message(f"warning: {message}")
