"""`sbatch`: submit a job, with the options of the table that scripts are read with."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import meluxina

from ..sbatch.directives import directives
from ..sbatch.options import OPTIONS
from .arguments import Failure, Option, Options, read
from .output import complain, write
from .start import Connect, reason

_NOT_HERE = frozenset(
    ("autocomplete", "bbf", "cluster", "clusters", "export-file", "gid", "help", "nodefile", "uid")
    + ("usage", "version")
)
"""Options that ask something of the command itself which it can't do here."""
_OWN = frozenset(("ignore-pbs", "parsable", "quiet", "test-only", "verbose", "wait", "wrap"))
"""Options that are no part of the job."""
_TABLE = tuple(
    Option(name, f"-{option.short} --{name}" if option.short else f"--{name}", option.argument, name not in _NOT_HERE)
    for name, option in OPTIONS.items()
)
_VARIABLES = {
    **{f"SBATCH_{name.upper().replace('-', '_')}": name for name in OPTIONS if name not in _NOT_HERE | _OWN},
    "SBATCH_ARRAY_INX": "array",
    "SBATCH_TIMELIMIT": "time",
    "SBATCH_WAIT": "wait",
}
"""Variables that stand for an option which is not on the command line; they win over those of the script."""
_FLAGS = frozenset(option.name for option in _TABLE if option.argument == "none")
_WRAPPED = "#!/bin/sh\n# This script was created by sbatch --wrap.\n\n{}\n"
_WRONG_USE = 255


def run(words: Sequence[str], connect: Connect) -> int:
    """Run the command."""
    first, *others = components = list(_components(words))
    script, *arguments = components[-1].operands or [""]
    variables = _from_environment(os.environ)
    options = variables | first
    for component in others:
        options |= {name: value for name, value in component.items() if name in _OWN}
    if "wrap" in options and script:
        raise Failure("sbatch: error: Script arguments not permitted with --wrap option")
    source = _WRAPPED.format(options["wrap"]) if "wrap" in options else _read(script)
    if others:
        source = _with_directives(source, components)
    wishes = variables if others else options
    properties = {
        name.replace("-", "_"): True if name in _FLAGS or not value else value
        for name, value in wishes.items()
        if name not in _OWN
    }
    _add_defaults(properties, source, "wrap" if "wrap" in options else Path(script).name or "sbatch")
    with connect() as client:
        if "test-only" in options:
            return _test(client, source, arguments, properties)
        job = _submit(client, source, arguments, properties)
        complain(*(f"sbatch: {line}" for line in (job.submit_message or "").splitlines()))
        if "quiet" not in options:
            write([f"{job.id}" if "parsable" in options else f"Submitted batch job {job.id}"])
        return _wait(client, job) if "wait" in options else 0


def _components(words: Sequence[str]) -> Iterator[Options]:
    """Read the options of a job, or of each component of a heterogeneous one: `-n 1 : -n 2 script`."""
    try:
        options = read("sbatch", words, _TABLE, stops=True)
    except Failure as failure:
        # Slurm's other commands end with 1 for the same.
        failure.code = 1 if "not implemented" in failure.args[0] else _WRONG_USE
        raise
    yield options
    if options.operands[:1] == [":"]:
        yield from _components(options.operands[1:])


def _from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: environment[variable] for variable, name in _VARIABLES.items() if variable in environment}


def _with_directives(source: str, components: Sequence[Options]) -> str:
    """Write the options of components behind the directives of a script, over which they win there."""
    if len(directives(source, OPTIONS)) > 1:
        raise Failure("sbatch: error: heterogeneous jobs are read from a script or from the command line, not both")
    lines = source.split("\n")
    place = next((place for place, line in enumerate(lines) if line.strip() and not line.startswith("#")), len(lines))
    block: list[str] = []
    for component in components:
        own = {name: value for name, value in component.items() if name not in _OWN}
        block += ["#SBATCH hetjob"] if block else []
        block += [f"#SBATCH --{name}{f'={shlex.quote(value)}' if value else ''}" for name, value in own.items()]
        block += [] if own else ["#SBATCH"]
    return "\n".join([*lines[:place], *block, *lines[place:]])


def _read(path: str) -> str:
    """Read a script, or standard input, and refuse what sbatch refuses."""
    try:
        data = Path(path).read_bytes() if path else sys.stdin.buffer.read()
        source = data.decode("utf-8")
    except OSError:
        raise Failure(f"sbatch: error: Unable to open file {path}") from None
    except UnicodeDecodeError as error:
        raise Failure(f"sbatch: error: The script is no text that REST could carry: {error}") from None
    if complaint := _complaint(source):
        raise Failure(*(f"sbatch: error: {line}" for line in complaint))
    return source


def _complaint(source: str) -> tuple[str, ...]:
    if not source:
        return ("Batch script is empty!",)
    if not source.strip():
        return ("Batch script contains only whitespace!",)
    if not source.startswith("#!"):
        return (
            "This does not look like a batch script.  The first",
            "line must start with #! followed by the path to an interpreter.",
            "For instance: #!/bin/sh",
        )
    if "\0" in source:
        return ("The Slurm controller does not allow scripts that", "contain a NULL character '\\0'.")
    if "\r\n" in source:
        return (
            "Batch script contains DOS line breaks (\\r\\n)",
            "instead of expected UNIX line breaks (\\n).",
        )
    return ()


def _add_defaults(properties: dict[str, Any], source: str, name: str) -> None:
    """Add what sbatch takes from where it is called, unless the script says it."""
    in_script = {directive.option for component in directives(source, OPTIONS) for directive in component}
    defaults = {"job-name": name, "chdir": str(Path.cwd())}
    for option, value in defaults.items():
        if option not in in_script:
            properties.setdefault(option.replace("-", "_"), value)


def _test(client: meluxina.Client, source: str, arguments: list[str], properties: dict[str, Any]) -> int:
    """Tell what Slurm would refuse; REST does not tell when a job would start."""
    result = client.check(source, arguments=arguments or None, environment=_environment(), **properties)
    if result.passes:
        complain("sbatch: Nothing speaks against the job; when it would start can't be known over REST")
        return 0
    first = result.objections[0]
    complain(f"allocation failure: {first.error.text if first.error else first.message}")
    return 1


def _submit(client: meluxina.Client, source: str, arguments: list[str], properties: dict[str, Any]) -> meluxina.Job:
    try:
        return client.submit(source, arguments=arguments or None, environment=_environment(), **properties)
    except meluxina.InvalidRequestError as error:
        if error.status is not None:
            raise Failure(f"sbatch: error: Batch job submission failed: {reason(error)}") from None
        name = re.match(r"job\.(\w+)=", str(error))
        lines = [f"sbatch: error: {error}"]
        if name:
            lines.append(f"sbatch: error: Invalid --{name[1].replace('_', '-')} specification")
        raise Failure(*lines, code=_WRONG_USE) from None
    except meluxina.AnswerError as error:
        raise Failure(f"sbatch: error: Batch job submission failed: {reason(error)}") from None


def _environment() -> dict[str, str]:
    """Return the environment of the caller, as far as it is text."""
    return {name: value for name, value in os.environ.items() if not _is_broken(name + value)}


def _is_broken(text: str) -> bool:
    # What was no UTF-8 stands in surrogates, which JSON can't carry.
    return any("\ud800" <= character <= "\udfff" for character in text)


def _wait(client: meluxina.Client, job: meluxina.Job) -> int:
    """Wait until the job has ended, and return the highest exit code of its parts."""
    ended = client.wait(job)
    return max(_exit_code(part) for part in ended.parts or (ended,))


def _exit_code(job: Any) -> int:
    if job.signal:
        return 1
    code: int | None = job.return_code
    return (0 if job.state.succeeded else 1) if code is None else code
