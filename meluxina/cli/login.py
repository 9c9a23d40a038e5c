"""Commands `login` and `logout`: keep a token, and how to renew it, for the commands and programs that follow."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

import meluxina

from .. import cli
from . import failures
from .arguments import standard_input
from .connection import Settings, arguments, prepare
from .failures import Misuse
from .output import cell, write

_SERVER = "https://slurm-api.lxp.lu"
_SSH = "ssh login.example scontrol token lifespan=3600"
_SSH_TO = {_SERVER: "ssh -p 8822 {user}login.lxp.lu scontrol token lifespan=3600"}
_QUESTION = """\
How do you get a token for {url}?
  1  by a command, such as ssh to a login node; it is renewed by itself then
  2  from a file, which is read again then
  3  I paste one now
"""


def login(
    context: typer.Context,
    *,
    command: Annotated[
        str | None,
        typer.Option("--command", metavar="WORDS", help="What prints a token, also when it is renewed."),
    ] = None,
    file: Annotated[
        str | None, typer.Option("--file", metavar="PATH", help="A file with a token, read again then.")
    ] = None,
    paste: Annotated[bool, typer.Option("--paste", help="Read a token from the terminal or standard input.")] = False,
    keyring: Annotated[
        bool | None,
        typer.Option("--keyring/--no-keyring", help="Where to keep it; else the keyring if there is one."),
    ] = None,
) -> None:
    """Get a token once, and keep it for all commands.

    It asks how, unless options or the profile tell. The token is tried, and kept where only you can read it.
    """
    prepare()
    settings: Settings = context.obj
    choice = cli.choice.choose(settings.profile, arguments(settings))
    url, is_new = _server(choice)
    way = _way(
        settings.token_command if command is None else command,
        settings.token_file if file is None else file,
        choice,
        url,
        paste=paste,
    )
    token = meluxina.Token.read(cli.hide(way.source()() if way else _paste(paste=paste)))
    user = _user(choice, token)
    is_tried = _try(settings, url, user, token)
    record = cli.record.Record(url, user, token, way)
    path, record = _keep(record, keyring)
    write(_report(record, path))
    if not is_tried:
        failures.print_message("it could not be tried: Slurm's controller does not answer now")
    if os.environ.get("SLURM_JWT"):
        failures.print_message("SLURM_JWT is set, and what it holds is used instead: unset SLURM_JWT")
    if is_new:
        write(_profile(url, user))


def logout(
    context: typer.Context,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Forget those for all servers and users.")] = False,
) -> None:
    """Forget the token that login keeps."""
    settings: Settings = context.obj
    if everything:
        paths = cli.store.files()
    else:
        choice = cli.choice.choose(settings.profile, arguments(settings))
        url = choice.setting("url").value
        if url is None:
            raise Misuse("which server? Say --url, SLURM_URL or a profile; or --all")
        place = cli.store.find(cli.choice.server(url), choice.setting("user").value)
        paths = [place[0]] if place else []
    for path in paths:
        cli.store.remove(path)
        write(f"forgotten: {path}\n")
    if not paths:
        write("no token was kept\n")


def _server(choice: cli.choice.Choice) -> tuple[str, bool]:
    """Return the server, and whether only the person at the terminal says so."""
    url = choice.setting("url").value
    if url is None and not sys.stdin.isatty():
        raise Misuse("which server? Say --url, SLURM_URL or a profile")
    return cli.choice.server(url or typer.prompt("Server", default=_SERVER, err=True)), url is None


def _way(
    command: str | None, file: str | None, choice: cli.choice.Choice, url: str, *, paste: bool
) -> cli.record.Way | None:
    """Say how a token is got: by options, the profile or the person at the terminal. None if it is pasted."""
    if sum((command is not None, file is not None, paste)) > 1:
        raise Misuse("only one of --command, --file and --paste can be used")
    values = choice.profile.values if choice.profile else {}
    if paste:
        return None
    if command is None and file is None:
        command, file = values.get("token_command"), values.get("token_file")
    if command is not None:
        return _command(command)
    if file is not None:
        return _file(file)
    if not sys.stdin.isatty():
        raise Misuse("say where a token comes from: --command, --file or --paste")
    sys.stderr.write(_QUESTION.format(url=url))
    number = typer.prompt("Which", default=1, type=int, err=True)
    if number == 1:
        user = choice.setting("user").value
        example = _SSH_TO.get(url, _SSH).format(user=f"{user}@" if user else "")
        return _command(typer.prompt("Command, or the host to connect to", default=example, err=True))
    if number == 2:
        return _file(typer.prompt("File", err=True))
    if number != 3:
        raise Misuse(f"there is no choice {number}")
    return None


def _command(command: str | list[str]) -> cli.record.Way:
    try:
        words = cli.command.split(command)
    except ValueError as error:
        raise Misuse(f"the command can't be split into words: {error}") from None
    if not words:
        raise Misuse("the command is empty")
    if len(words) == 1 and not Path(words[0]).exists() and not cli.which(words[0]):
        # The name of a host alone is what people type.
        words = _SSH.replace("login.example", words[0]).split()
    if "/" in words[0] and Path(words[0]).exists():
        # It is to run from other directories too.
        words[0] = str(Path(words[0]).absolute())
    return cli.record.Way("command", tuple(words))


def _file(file: str) -> cli.record.Way:
    return cli.record.Way("file", (str(Path(file).expanduser().absolute()),))


def _paste(*, paste: bool) -> str:
    if sys.stdin.isatty():
        return getpass.getpass("Token, as `scontrol token` prints it (it is not shown): ")
    if not paste:
        raise Misuse("say where a token comes from: --command, --file or --paste")
    return standard_input().decode("utf-8", "replace")


def _user(choice: cli.choice.Choice, token: meluxina.Token) -> str:
    setting = choice.setting("user")
    # Whose token is kept already does not matter.
    own = setting.value if setting.origin != cli.choice.LOGIN else None
    if own and token.user not in (None, own):
        raise Misuse(f"the token is {token.user}'s, and the user name is {own} ({setting.origin})")
    if user := own or token.user:
        return str(user)
    if sys.stdin.isatty():
        return str(typer.prompt("User name (the token does not tell)", err=True))
    raise Misuse("whose token is it? It does not tell: say --user or USER_NAME")


def _try(settings: Settings, url: str, user: str, token: meluxina.Token) -> bool:
    """Ask the server whether it takes the token. Returns whether there is somebody who could tell."""
    changes: dict[str, Any] = {"url": url, "user": user, "token": token}
    with meluxina.Client.from_profile(settings.profile, **{**arguments(settings), **changes}) as client:
        return any(controller.is_up for controller in client.ping())


def _keep(record: cli.record.Record, keyring: bool | None) -> tuple[Path, cli.record.Record]:
    if keyring or (keyring is None and cli.store.has_keyring()):
        in_keyring = cli.record.Record(record.url, record.user, record.token, record.way, is_in_keyring=True)
        try:
            return cli.store.write(in_keyring), in_keyring
        except meluxina.ConfigurationError:
            if keyring:
                raise
    try:
        return cli.store.write(record), record
    except OSError as error:
        message = f"The token can't be kept in {cli.store.folder()}: {error.strerror}."
        raise meluxina.ConfigurationError(message) from None


def _report(record: cli.record.Record, path: Path) -> str:
    left = record.token.time_left
    until = f"until {cell(record.token.expires)} (for {cli.duration(left)})" if left else "(it does not say until when)"
    place = "the keyring" if record.is_in_keyring else str(path)
    renewal = f"renewed by {record.way}" if record.way else "not renewed by itself: `meluxina login` asks for the next"
    return f"token of {record.user} for {record.url} {until}\nkept in {place}; {renewal}\n"


def _profile(url: str, user: str) -> str:
    """Write the server into a file with profiles, unless there is one already. Returns what to say of it."""
    path = cli.places.config_file()
    # What JSON writes as a text is one in TOML too.
    text = f'[profiles.default]\nurl = {cli.json.dumps(url)}\nuser = {cli.json.dumps(user)}\n# account = "p000000"\n'
    if path.exists():
        return f"for the commands to find the server, add to {path}:\n{text}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return f"the server's address is in {path} now; the account can stand there too\n"
