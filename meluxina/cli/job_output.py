"""Command `output`: what a job's script has printed, read over SFTP or where this machine has the files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

import meluxina

from .. import cli
from .arguments import JobId
from .connection import connect
from .failures import Misuse
from .output import write

Files = Annotated[
    str | None,
    typer.Option(
        "--files",
        envvar="MELUXINA_FILES",
        metavar="URL",
        help="Where the cluster's files are: sftp://ME@login.lxp.lu:8822; else this machine if it has them.",
    ),
]


def output(
    context: typer.Context,
    *,
    job_id: JobId,
    errors: Annotated[bool, typer.Option("--errors", "-e", help="The error messages in place of the output.")] = False,
    lines: Annotated[int | None, typer.Option("--lines", "-n", min=0, help="Only so many of the last ones.")] = None,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on until the job has ended.")] = False,
    files: Files = None,
) -> None:
    """Print what a job has written so far.

    REST has no way to files. They are read by SFTP, with the keys of your ssh agent; the server must be one that ssh
    knows already.
    """
    if follow and lines is not None:
        raise Misuse("--lines shows the end, --follow all from the beginning: one of both")
    stream: Any = "errors" if errors else "output"
    with connect(context) as client:
        job = client.job(job_id)
        if follow:
            print_as_it_comes(job.running(), files, stream)
            return
        parts = list(cli.files.each(job)) or [job]
        system = _choose(files, parts[0], stream)
        for part in parts:
            text = cli.files.read(part, system, stream, lines)
            write(f"==> {part.label}: {cli.files.path(part, stream)} <==\n{text}" if len(parts) > 1 else text)


def print_as_it_comes(job: meluxina.Job, files: str | None, stream: Any = "output") -> None:
    """Print what a job that has started writes, until it has ended."""
    for text in job.follow(_choose(files, job, stream), errors=stream == "errors"):
        write(text)


def _choose(files: str | None, job: meluxina.Job, stream: Any) -> Any:
    """Choose the file system: that of the option, else this machine's if it has the job's file.

    Raises:
        ConfigurationError: There is none.

    """
    if files:
        return cli.files.connect(files)
    path = cli.files.path(job, stream)
    if Path(path).exists():
        return cli.files.ThisMachine()
    raise meluxina.ConfigurationError(
        f"REST has no way to files: {path} is on the cluster.",
        hint="With --files sftp://ME@login.lxp.lu:8822, or that in MELUXINA_FILES, it is read by SFTP; by hand: "
        f"sftp -P 8822 ME@login.lxp.lu:{path}",
    )
