"""Command `submit`: what sbatch does."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from . import failures
from .arguments import pairs, typed
from .connection import connect
from .failures import Misuse
from .output import Json, show_one, write
from .wait import Timeout, exit_code, follow

if TYPE_CHECKING:
    pass

_WORDS = "meluxina.cli.words"
_OPTIONS = "meluxina.cli.options"


class SubmitCommand(TyperCommand):
    """A command that also takes the options of sbatch that are not declared, and a command's words after `--`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take out what is not declared, and leave the rest to typer."""
        end = args.index("--") if "--" in args else len(args)
        ctx.meta[_WORDS] = args[end + 1 :]
        declared = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        rest, ctx.meta[_OPTIONS] = _sbatch_options(args[:end], declared)
        return super().parse_args(ctx, rest)


def _sbatch_options(args: list[str], declared: set[str]) -> tuple[list[str], dict[str, Any]]:
    """Separate the options of sbatch that are not `declared` from all other arguments."""
    if not any(arg.startswith("-") and not _forms(arg) & declared for arg in args):
        return args, {}
    from ..sbatch.options import SYNTAX  # noqa: PLC0415

    known = {f"--{name}": name for name in SYNTAX} | {
        f"-{syntax.short}": name for name, syntax in SYNTAX.items() if syntax.short
    }
    rest: list[str] = []
    found: dict[str, Any] = {}
    words = iter(args)
    for word in words:
        forms = _forms(word)
        option = next(iter(forms & known.keys()), None)
        if option is None or forms & declared:
            rest.append(word)
            continue
        name = known[option]
        value: str | bool | None = word.removeprefix(option).removeprefix("=") if word != option else None
        kind = SYNTAX[name].argument
        if kind == "none" and value is not None:
            raise Misuse(f"{option} takes no value")
        if kind == "required" and value is None:
            value = next(words, None)
            if value is None:
                raise Misuse(f"{option} needs a value")
        found[name.replace("-", "_")] = True if value is None else value
    return rest, found


def _forms(word: str) -> set[str]:
    """The option that a word may be: itself, or what is before a value (`--mem=8G`, `-G4`)."""
    return {word.partition("=")[0]} if word.startswith("--") else {word[:2]}


def submit(
    context: typer.Context,
    *,
    script: Annotated[
        str | None, typer.Argument(metavar="SCRIPT | -- WORDS...", help="A file, - for standard input, or a command.")
    ] = None,
    wrap: Annotated[str | None, typer.Option(metavar="TEXT", help="Lines for the shell instead of a script.")] = None,
    account: Annotated[str | None, typer.Option("--account", "-A", help="Who pays; else the global one.")] = None,
    qos: Annotated[str | None, typer.Option("--qos", "-q", help="The quality of service: dev, default, …")] = None,
    partition: Annotated[str | None, typer.Option("--partition", "-p", help="cpu, gpu, fpga or largemem.")] = None,
    time: Annotated[
        str | None, typer.Option("--time", "-t", help="The time limit: minutes, 1:30:00 or 1-12:00:00.")
    ] = None,
    nodes: Annotated[str | None, typer.Option("--nodes", "-N", help="How many nodes: 2 or 2-4.")] = None,
    ntasks: Annotated[str | None, typer.Option("--ntasks", "-n", help="How many tasks.")] = None,
    ntasks_per_node: Annotated[str | None, typer.Option(help="How many tasks on each node.")] = None,
    cpus_per_task: Annotated[str | None, typer.Option("--cpus-per-task", "-c", help="CPUs of each task.")] = None,
    gpus_per_node: Annotated[str | None, typer.Option(help="GPUs of each node.")] = None,
    mem: Annotated[str | None, typer.Option(help="Memory of each node: 8G.")] = None,
    array: Annotated[str | None, typer.Option("--array", "-a", help="A job array: 0-9%2.")] = None,
    job_name: Annotated[str | None, typer.Option("--job-name", "-J", help="The job's name.")] = None,
    dependency: Annotated[str | None, typer.Option("--dependency", "-d", help="afterany:17 and so on.")] = None,
    after: Annotated[list[str] | None, typer.Option(metavar="ID", help="Start after this job succeeded.")] = None,
    chdir: Annotated[str | None, typer.Option("--chdir", "-D", help="The directory it starts in.")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", help="The file for its output.")] = None,
    error: Annotated[str | None, typer.Option("--error", "-e", help="The file for its errors.")] = None,
    comment: Annotated[str | None, typer.Option(help="Anything.")] = None,
    mark: Annotated[
        str | None, typer.Option(help="A mark of your own, by which `resolve` finds the job whatever happens.")
    ] = None,
    hold: Annotated[bool, typer.Option("--hold", "-H", help="Keep it from starting.")] = False,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Any other property, by Slurm's name.")
    ] = None,
    wait: Annotated[bool, typer.Option("--wait", "-W", help="Wait until it has ended; 1 if it has failed.")] = False,
    timeout: Timeout = None,
    json: Json = False,
) -> None:
    """Submit a job and print its number, like sbatch --parsable.

    The #SBATCH lines of a script count; options win over them. All other options of sbatch are taken too
    (--exclusive, --mail-type=END, -G 4).
    """
    options = {
        "account": account,
        "qos": qos,
        "partition": partition,
        "time_limit": time,
        "nodes": nodes,
        "ntasks": ntasks,
        "ntasks_per_node": ntasks_per_node,
        "cpus_per_task": cpus_per_task,
        "gpus_per_node": gpus_per_node,
        "mem": mem,
        "array": array,
        "job_name": job_name,
        "dependency": dependency,
        "after": after or None,
        "chdir": chdir,
        "output": output,
        "error": error,
        "comment": comment,
        "mark": mark,
        "hold": hold or None,
    }
    chosen: dict[str, Any] = {**options, **context.meta[_OPTIONS]}
    wanted = pairs(set_ or ())
    source = _source(script, wrap, context.meta[_WORDS])
    if timeout is not None and not wait:
        raise Misuse("--timeout goes with --wait")
    with connect(context) as client:
        if wanted:
            from ..submission.description import job_shape  # noqa: PLC0415

            chosen |= typed(wanted, job_shape(client.api().slurm.post_job_submit.OPERATION))
        try:
            taken = client.submit(source, **chosen)
        except KeyboardInterrupt as interruption:
            for note in getattr(interruption, "__notes__", ()):
                failures.tell(note)
            raise
        if not json:
            write(f"{taken.id}\n")
        if wait:
            (taken,) = follow(client, [taken], timeout)
    if json:
        show_one(taken, json=True)
    if wait and not taken.state.succeeded:
        failures.tell(f"job {taken.id} has ended {taken.state}, exit code {exit_code(taken) or 'unknown'}")
        raise typer.Exit(failures.NO)


def _source(script: str | None, wrap: str | None, words: list[str]) -> str | Path | list[str]:
    if sum((script is not None, wrap is not None, bool(words))) != 1:
        raise Misuse("give a script, - for standard input, --wrap TEXT, or a command after --")
    if wrap is not None:
        return wrap
    if script is None:
        return words
    return sys.stdin.read() if script == "-" else Path(script)
