"""The program as a whole: its commands, its global options, and how it ends."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from .. import cli
from . import (
    api,
    cancel,
    change,
    cluster,
    commands,
    completing,
    config,
    failures,
    history,
    job_options,
    job_output,
    jobs,
    login,
    people,
    submit,
    token,
    versions,
    wait,
)
from .connection import Settings
from .output import write
from .reports import efficiency, usage

app = typer.Typer(
    # Help in plain text: rich costs as much as all the rest.
    rich_markup_mode=None,
    # Tracebacks are for errors of this program; those of the user have one line.
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command()(cluster.ping)
app.command(cls=job_options.JobCommand)(submit.submit)
app.command(cls=job_options.JobCommand)(submit.check)
for _command in (
    jobs.jobs,
    jobs.job,
    jobs.why,
    job_output.output,
    wait.wait,
    jobs.resolve,
    cancel.cancel,
    change.hold,
    change.release,
    change.requeue,
    change.update,
    history.history,
    efficiency.efficiency,
    usage.usage,
    cluster.nodes,
    cluster.partitions,
    cluster.qos,
    cluster.reservations,
    cluster.licenses,
    people.accounts,
    people.users,
    people.associations,
    cluster.diagnostics,
    login.login,
    login.logout,
    token.token,
    config.config,
    versions.versions,
    api.api,
    commands.commands,
):
    app.command()(_command)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        write(f"meluxina {cli.version('meluxina')}\n")
        raise typer.Exit


@app.callback(
    epilog="Exit codes: 0 well; 1 of several jobs not all were changed, a job waited for has not succeeded, "
    "no controller answers, the token has expired, what was asked for by its name is not there, a job that was checked "
    "would be refused or never start; "
    "2 wrong use, nothing was sent; 3 the server reports an error or does not answer; 4 a wait took too long, "
    "or a job is stuck; 130 Ctrl-C."
)
def options(
    context: typer.Context,
    *,
    profile: Annotated[
        str | None,
        typer.Option(
            help="A profile in config.toml; else MELUXINA_PROFILE, else the default there.",
            autocompletion=completing.profiles,
        ),
    ] = None,
    url: Annotated[str | None, typer.Option(help="The server, or unix:///PATH of its socket; else SLURM_URL.")] = None,
    user: Annotated[str | None, typer.Option(help="Your name; else USER_NAME, else what the token says.")] = None,
    account: Annotated[str | None, typer.Option(help="The account that jobs are charged to; else ACCOUNT.")] = None,
    api_version: Annotated[
        str | None, typer.Option(help="v0.0.43; else API_VER, else the newest that both sides speak.")
    ] = None,
    token_file: Annotated[
        str | None, typer.Option(metavar="FILE", help="A file with the token that only you can read; else SLURM_JWT.")
    ] = None,
    token_command: Annotated[
        str | None, typer.Option(metavar="COMMAND", help="A command that prints a token, like scontrol token.")
    ] = None,
    token_keyring: Annotated[
        bool, typer.Option("--token-keyring", help="Take the token from the system's keyring.")
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """MeluXina's scheduler from the command line.

    The token is never an option, because lists of processes show those.
    """
    del version
    context.obj = Settings(profile, url, user, account, api_version, token_file, token_command, token_keyring)


def run() -> None:
    """Run the program and exit with its code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A character that the terminal lacks is no reason to fail.
        sys.stdout.reconfigure(errors="replace")
    try:
        app(prog_name="meluxina")
    except KeyboardInterrupt:
        sys.exit(failures.INTERRUPTED)
    except Exception as error:  # noqa: BLE001 -- what is not of this package is raised again
        sys.exit(failures.report(error))
