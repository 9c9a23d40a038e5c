"""What says on a command line what a job is: a script or a command, and the options of sbatch."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_type_hints

import typer
from typer.core import TyperCommand

import meluxina

from .. import cli
from . import completing
from .arguments import pairs, property_values, standard_input
from .failures import Misuse

_COMMAND = "meluxina.cli.command"
_OPTIONS = "meluxina.cli.options"


class JobCommand(TyperCommand):
    """A command that takes all options of sbatch, and words behind `--`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words as sbatch does, and leave to typer what is declared."""
        if ctx.resilient_parsing or args[:1] in (["-h"], ["--help"]):  # completion and help do without sbatch's table
            return super().parse_args(ctx, args)
        try:
            words, options, rest = _read(args, _syntax(self.get_params(ctx)))
        except cli.directives.UnknownOption as error:
            reason = f"; {error.cluster} takes no value" if error.cluster else error.advice
            ctx.fail(f"No such option: {error.spelling}{reason}")
        except cli.directives.Unreadable as error:
            raise Misuse(str(error)) from None
        end = words.index("--") if "--" in words else len(words)
        script, tail = words[:end], words[end + 1 :]
        ctx.meta[_OPTIONS] = options
        ctx.meta[_COMMAND] = [] if script else tail
        return super().parse_args(ctx, [*rest, "--", *script, *(tail if script else [])])

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Offer the options of sbatch too."""
        items = super().shell_complete(ctx, incomplete)
        names = {item.value for item in items}
        more = completing.sbatch_options(incomplete) if incomplete.startswith("-") else []
        return [*items, *(item for item in more if item.value not in names)]


def _syntax(parameters: list[Any]) -> dict[str, cli.directives.Syntax]:
    """Return the syntax of typer's options. Those that sbatch has not can't be abbreviated, so that its own can."""
    return {
        name.removeprefix("--"): cli.directives.Syntax(argument="none" if option.is_flag else "required", whole=True)
        for option in parameters
        if option.param_type_name == "option"
        for name in option.opts
        if name.startswith("--")
    }


def _read(args: list[str], syntax: dict[str, cli.directives.Syntax]) -> tuple[list[str], dict[str, Any], list[str]]:
    """Sort words: those that are no options, the options of sbatch that typer has not, and those that it has."""
    words: list[str] = []
    options: dict[str, Any] = {}
    rest: list[str] = []
    for item in cli.directives.read(map(cli.directives.Word, args), {**syntax, **cli.options.OPTIONS}):
        if isinstance(item, cli.directives.Word):
            words.append(item.text)
            continue
        name = cli.options.ALIASES.get(item.option, item.option)
        if name in syntax:
            rest.append(f"--{name}" if item.value is None else f"--{name}={item.value}")
        else:
            options.pop(cli.options.OPPOSITES.get(name, ""), None)
            options[name] = True if item.value is None else item.value
    return words, {name.replace("-", "_"): value for name, value in options.items()}, rest


class JobDescription(NamedTuple):
    """A job as a command line describes it."""

    source: str | Path | list[str]
    """The script, or the words of a command."""
    options: dict[str, Any]
    """Arguments of `Client.submit`."""
    properties: dict[str, str]
    """Those by Slurm's names, as texts."""

    def arguments(self, client: meluxina.Client) -> dict[str, Any]:
        """Return all arguments of a submit by this client."""
        if not self.properties:
            return self.options
        shape = cli.job_shape(client.api().slurm.post_job_submit.OPERATION)
        return self.options | property_values(self.properties, shape)


def _read_job(
    context: typer.Context,
    *,
    script: Annotated[
        str | None, typer.Argument(metavar="SCRIPT | -- WORDS...", help="A file, - for standard input, or a command.")
    ] = None,
    arguments: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ARGUMENT]...", help="What the script gets as $1, $2, …; behind --, dashes too."),
    ] = None,
    wrap: Annotated[str | None, typer.Option(metavar="TEXT", help="Lines for the shell instead of a script.")] = None,
    account: Annotated[
        str | None,
        typer.Option("--account", "-A", help="Who pays; else the global one.", autocompletion=completing.accounts),
    ] = None,
    qos: Annotated[
        str | None,
        typer.Option("--qos", "-q", help="The quality of service: dev, default, …", autocompletion=completing.qos),
    ] = None,
    partition: Annotated[
        str | None,
        typer.Option("--partition", "-p", help="cpu, gpu, fpga or largemem.", autocompletion=completing.partitions),
    ] = None,
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
    after: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Start after this job succeeded.", autocompletion=completing.job_ids),
    ] = None,
    chdir: Annotated[str | None, typer.Option("--chdir", "-D", help="The directory it starts in.")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", help="The file for its output.")] = None,
    error: Annotated[str | None, typer.Option("--error", "-e", help="The file for its errors.")] = None,
    comment: Annotated[str | None, typer.Option(help="Anything.")] = None,
    hold: Annotated[bool, typer.Option("--hold", "-H", help="Keep it from starting.")] = False,
    set_: Annotated[
        list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Any other property, by Slurm's name.")
    ] = None,
) -> JobDescription:
    """Read what a job is from the options that all commands about one have."""
    options: dict[str, Any] = {
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
        "hold": hold or None,
        "arguments": arguments or None,
    }
    options |= context.meta[_OPTIONS]
    return JobDescription(_source(script, wrap, context.meta[_COMMAND]), options, pairs(set_ or ()))


def describes_job(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that say what a job is; it gets them as the argument `description`."""
    shared, own = _parameters(_read_job), _parameters(command)
    del own["description"]

    @functools.wraps(command)
    def run(context: typer.Context, **arguments: Any) -> None:
        names = shared.keys() & arguments.keys()
        description = _read_job(context, **{name: arguments[name] for name in names})
        command(context, description=description, **{name: arguments[name] for name in arguments.keys() - names})

    parameters = {**shared, **own}
    # It is these that typer reads.
    run.__signature__ = inspect.Signature(list(parameters.values()))  # type: ignore[attr-defined]
    run.__annotations__ = {name: parameter.annotation for name, parameter in parameters.items()}
    return run


def _parameters(command: Callable[..., object]) -> dict[str, inspect.Parameter]:
    hints = get_type_hints(command, include_extras=True)
    parameters = inspect.signature(command).parameters.items()
    return {name: parameter.replace(annotation=hints[name]) for name, parameter in parameters}


def _source(script: str | None, wrap: str | None, command: list[str]) -> str | Path | list[str]:
    if sum((script is not None, wrap is not None, bool(command))) != 1:
        raise Misuse("give a script, - for standard input, --wrap TEXT, or a command after --")
    if wrap is not None:
        return _as_text(wrap)
    if script is None:
        return command
    if script != "-":
        return Path(script)
    try:
        return _as_text(standard_input().decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Misuse(f"standard input is no text: {error}") from None


def _as_text(lines: str) -> str:
    """A script that can't be taken for the name of a file."""
    return cli.script.SHELL + lines if cli.script.is_name(lines) else lines
