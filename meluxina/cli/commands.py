"""Command `commands`: put programs with the names of Slurm's commands into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .. import cli
from .connection import Settings
from .failures import Misuse
from .output import write


def commands(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder, to be put into PATH.")],
) -> None:
    """Put programs like Slurm's commands into a folder for PATH.

    For tools that run sbatch, squeue and so on: they do over REST what Slurm's commands do, with the same arguments,
    output and exit codes. Global options such as --url and --token-file are written into them; the token never is.
    """
    settings: Settings = context.obj
    if settings.token_keyring:
        raise Misuse("the commands can't ask the keyring: give --token-command 'keyring get meluxina USER'")
    variables = {
        "MELUXINA_PROFILE": settings.profile,
        "SLURM_URL": settings.url,
        "USER_NAME": settings.user,
        "ACCOUNT": settings.account,
        "API_VER": settings.api_version,
        cli.start.TOKEN_FILE: settings.token_file and str(Path(settings.token_file).expanduser().absolute()),
        cli.start.TOKEN_COMMAND: settings.token_command,
    }
    try:
        paths = cli.programs.install(folder, {name: value for name, value in variables.items() if value})
    except OSError as error:
        raise Misuse(str(error)) from None
    write("".join(f"{path}\n" for path in paths))
