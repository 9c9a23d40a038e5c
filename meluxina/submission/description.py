"""From the arguments of a submit to the description of a job, as an API version wants it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

import attrs
import msgspec

from slurmrestd.decoding import field_types, is_model, strict
from slurmrestd.operation import Operation

from .. import lazy
from ..errors import InvalidRequestError
from ..jobs import marks
from ..printable import quoted
from ..sbatch import options
from ..sbatch.conversions import EXPORT
from ..sbatch.directives import Directive, directives
from ..sbatch.shape import ENVIRONMENT, Shape
from ..sbatch.values import Refused, as_text
from ..settings.config import Config
from ..slurm import wire
from . import mandatory
from .script import Script, read

_ARGV = "argv"
"""The name of the script and its arguments, which newer versions take."""


def _words(arguments: Any) -> tuple[str, ...]:
    """Check the arguments of a script. Raises InvalidRequestError for what is no list of texts."""
    words = () if arguments is None else arguments
    if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
        raise InvalidRequestError.unsent("The arguments of a script are a list of texts.")
    return tuple(words)


@attrs.frozen(kw_only=True)
class Submission:
    """What a user asks for with one submit, whatever the API version."""

    script: Script = attrs.field(converter=read)
    """The batch script; it can be a pipe, so it is read here, once."""
    properties: Mapping[str, Any]
    """Options of sbatch and properties of Slurm's job description, by name. None stands for: not said."""
    after: Any = None
    """Jobs that must have ended well before this one starts."""
    environment: Any = None
    arguments: tuple[str, ...] = attrs.field(default=(), converter=_words)
    """What the script gets as $1, $2, …"""
    mark: str | None = None


def describe(operation: Operation, submission: Submission, config: Config) -> Any:
    """Make the body of a submit, as this version's model.

    Arguments win over `#SBATCH` lines, those over the client's defaults. Raises InvalidRequestError for what can't
    be right and ConfigurationError for what MeluXina wants of every job and nobody gave.
    """
    shape = job_shape(operation)
    script, words = submission.script, submission.arguments
    takes_words = _takes_arguments(shape)
    jobs: list[dict[str, Any]] = []
    for wishes, raw in components(submission, shape):
        if _ARGV in raw and not jobs:
            words += _arguments(raw[_ARGV], script, shape)
        properties = options.describe(wishes, shape) | {name: raw[name] for name in raw if name != _ARGV}
        mandatory.add_defaults(properties, config, script.job_name)
        if not jobs:
            mandatory.check(properties)
        if takes_words:
            # A job can write itself another comment: here is the mark once more, where it can't be changed.
            properties[_ARGV] = [marks.attach(script.job_name, submission.mark), *words]
        jobs.append(_job(properties, submission, config, shape))
    # v0.0.38 has the script beside the job only.
    text = script.text
    if words and not takes_words:
        text = lazy.around("rare_options").arguments.add(text, words)
    content = {"script": text} | ({"job": jobs[0]} if len(jobs) == 1 else {"jobs": jobs})
    try:
        return strict(content, operation.body)
    except msgspec.ValidationError as error:
        raise InvalidRequestError.unsent(f"This can't be submitted: {error}.") from None


def components(submission: Submission, shape: Shape) -> Iterator[tuple[list[Directive], dict[str, Any]]]:
    """Yield the options of each component of a job, and its properties that are none. A plain job has one component."""
    arguments = dict(submission.properties)
    arguments["dependency"] = _dependency(arguments.get("dependency"), submission.after)
    wishes, raw = options.sort({name: value for name, value in arguments.items() if value is not None}, shape)
    base: list[Directive] = []
    for component in directives(submission.script.source, options.OPTIONS):
        base = options.from_directives(component, shape, base)
        yield options.override(base, wishes), raw


def _takes_arguments(shape: Shape) -> bool:
    """Whether a version's server takes a script's arguments, and lives on: those that read options die of them."""
    return _ARGV in shape and _ARGV not in shape.crashing and not shape.parses_options


def _arguments(argv: Any, script: Script, shape: Shape) -> tuple[str, ...]:
    """Read a raw `argv`. Raises InvalidRequestError if its first word, which is for the name, would be lost."""
    words = _words(argv)
    if not _takes_arguments(shape):
        reason = shape.crashing.get(_ARGV, "it ends the servers of other versions that read options as this one does")
        mistake = f"argv can't be sent to this version: {reason.rstrip('.')}"
    elif words[:1] != (script.job_name,):
        mistake = f"argv begins with the name of the script ({script.job_name}), not with its first argument"
    else:
        return words[1:]
    raise InvalidRequestError.unsent(f"{mistake}.", hint="Give the arguments alone: arguments=[…].")


def _job(properties: dict[str, Any], submission: Submission, config: Config, shape: Shape) -> dict[str, Any]:
    """Make the description of one job, with its mark and environment, in the version's shapes."""
    if "comment" in shape:
        properties["comment"] = marks.attach(properties.get("comment"), submission.mark)
    variables = mandatory.environment(config.user, submission.environment)
    variables = {"SLURM_SUBMIT_DIR": str(properties["current_working_directory"])} | variables
    if EXPORT in properties:
        variables = lazy.around("rare_options").export.select(properties.pop(EXPORT), variables)
    properties[ENVIRONMENT] = mandatory.without_secrets({**variables, **properties.get(ENVIRONMENT, {})}, config)
    return {name: wire.conform(value, shape.hints[name]) for name, value in properties.items() if value is not None}


@functools.cache
def job_shape(operation: Operation) -> Shape:
    """What this version's description of a job to submit declares."""
    body = field_types(operation.body)
    job_type = next(branch for branch in get_args(body["job"]) if is_model(branch))
    return Shape.of(job_type)


def _dependency(dependency: Any, after: Any) -> str | None:
    """What must happen before the job starts. Jobs themselves stand for: when they have ended well."""
    own = dependency if isinstance(dependency, str) else _success(dependency)
    return ",".join(filter(None, (own, _success(after)))) or None


def _success(jobs: Any) -> str | None:
    """Write jobs as a dependency on their success; None if there are none."""
    are_several = isinstance(jobs, Iterable) and not isinstance(jobs, str | bytes | Mapping)
    references = list(jobs) if are_several else jobs
    if references is None or references == []:
        return None
    try:
        numbers = as_text(references).split(",")
    except Refused as refusal:
        reason = str(refusal)
    else:
        if all(re.fullmatch(r"[1-9]\d*([_+]\d+)?", number) for number in numbers):
            return ":".join(["afterok", *numbers])
        reason = "that is no job's number"
    raise InvalidRequestError.unsent(f"A job can't wait for {quoted(jobs)}: {reason}.")
