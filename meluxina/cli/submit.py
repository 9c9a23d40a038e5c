"""Commands `submit` and `check`: what sbatch does, and what would come of it."""

from __future__ import annotations

from typing import Annotated, Any

import typer

import meluxina

from . import failures
from .connection import connect
from .failures import Misuse
from .job_options import JobDescription, describes_job
from .job_output import Files, print_as_it_comes
from .output import Json, show_one, write, write_json
from .wait import IfStuck, Timeout, exit_code, wait_for


@describes_job
def submit(
    context: typer.Context,
    *,
    description: JobDescription,
    mark: Annotated[
        str | None, typer.Option(help="A mark of your own, by which `resolve` finds the job whatever happens.")
    ] = None,
    once: Annotated[bool, typer.Option("--once", help="With --mark: print its job if there is one already.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Send nothing that is certain to be refused, or never to start.")
    ] = False,
    wait: Annotated[bool, typer.Option("--wait", "-W", help="Wait until it has ended; 1 if it has failed.")] = False,
    timeout: Timeout = None,
    stuck: IfStuck = "warn",
    follow: Annotated[
        bool, typer.Option("--follow", help="Wait, and print what it writes: see `meluxina output`.")
    ] = False,
    files: Files = None,
    json: Json = False,
) -> None:
    """Submit a job and print its number, like sbatch --parsable.

    The #SBATCH lines of a script count; options win over them. All other options of sbatch are taken too, written
    as there (--exclusive, --mail-type=END, -HG4, --parti gpu). Options behind the script are still submit's; words
    behind -- are the script's.
    """
    wait = wait or follow
    if not wait and (timeout is not None or stuck != "warn"):
        raise Misuse("--timeout and --stuck go with --wait")
    with connect(context) as client:
        own = {"mark": mark, "once": once or None, "check": check or None}
        job = _submit(client, description.source, description.arguments(client) | own)
        if not json:
            write(f"{job.id}\n")
        if follow:
            print_as_it_comes(job.running(timeout=timeout, stuck=stuck), files)
        if wait:
            (job,) = wait_for(client, [job], timeout, stuck)
    if json:
        show_one(job, json=True)
    if wait and not job.state.succeeded:
        failures.print_message(f"job {job.id} has ended {job.state}, exit code {exit_code(job) or 'unknown'}")
        raise typer.Exit(failures.NO)


@describes_job
def check(context: typer.Context, *, description: JobDescription, json: Json = False) -> None:
    """Say of a job what would be refused, or never start.

    Nothing is submitted. The exit code is 1 if that is certain, 0 if nothing that is known speaks against the job.

    It takes a script, or a command behind --, and all options of sbatch, as submit does.
    """
    with connect(context) as client:
        result = client.check(description.source, **description.arguments(client))
    if json:
        write_json(result.to_dict())
    else:
        write(f"{result}\n")
    if not result.passes:
        raise typer.Exit(failures.NO)


def _submit(client: meluxina.Client, source: Any, options: dict[str, Any]) -> meluxina.Job:
    try:
        return client.submit(source, **options)
    except meluxina.InvalidRequestError as error:
        if isinstance(error.__context__, FileNotFoundError):
            words = " ".join((str(source), *(options["arguments"] or ())))
            error.hint = f"To run a command, write it behind -- and all options: meluxina submit -- {words}"
        raise
    except KeyboardInterrupt as interruption:
        for note in getattr(interruption, "__notes__", ()):
            failures.print_message(note)
        raise
