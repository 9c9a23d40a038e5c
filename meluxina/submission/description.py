"""Arguments to a job description, with MeluXina's rules."""

from __future__ import annotations

import difflib
import functools
import os
import re
import shlex
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar, get_args

import attrs
import msgspec

from slurmrestd.decoding import field_types, is_model, strict
from slurmrestd.operation import Operation

from ..errors import (
    AnswerError,
    AuthenticationError,
    ConfigurationError,
    ConnectionFailed,
    InvalidRequestError,
    MeluxinaError,
    NotFoundError,
    SlurmError,
)
from ..jobs import marks
from ..sbatch import options
from ..sbatch.conversions import EXPORT
from ..sbatch.directives import directives
from ..sbatch.shape import ENVIRONMENT, Shape
from ..sbatch.values import Refused, as_text
from ..settings.config import Config
from ..slurm import error_numbers as slurm_errno
from ..slurm import wire
from ..transport.checking import entries
from ..transport.retrying import without_effect
from .environment import SECRETS, export

E = TypeVar("E", bound=MeluxinaError)

SHELL = "#!/bin/bash -l\n"
"""Added to a script that names no interpreter: a login shell, so that `module` works."""

_ENDINGS = (".sh", ".bash", ".slurm", ".sbatch", ".job", ".batch", ".py")
"""A text that is the name of such a file, which is there, was meant to be a path."""
_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"


@attrs.frozen
class Submitted:
    """What the server says of a job it has taken."""

    id: int
    notes: tuple[SlurmError, ...]
    """What it has to say all the same: the job is held, its node is down, …"""


def describe(
    operation: Operation,
    script: str | os.PathLike[str] | Sequence[str],
    config: Config,
    *,
    account: str | None,
    qos: str | None,
    time_limit: int | timedelta | str | None,
    environment: Mapping[str, str] | None,
    properties: Mapping[str, Any],
    after: Any = None,
    mark: str | None = None,
) -> Any:
    """The body of a submit, as this version's model.

    Arguments win over `#SBATCH` lines, those over the client's defaults. Raises InvalidRequestError for what can't
    be right and ConfigurationError for what MeluXina wants of every job and nobody gave.
    """
    shape = job_shape(operation)
    given = {"account": account, "qos": qos, "time_limit": time_limit, **properties}
    given["dependency"] = _dependency(given.get("dependency"), after)
    wishes, raw = sort({name: value for name, value in given.items() if value is not None}, shape)
    text = batch_script(script)
    jobs: list[dict[str, Any]] = []
    base: list[options.Wish] = []
    for found in directives(_source(script), options.SYNTAX):
        base = options.from_directives(found, shape, base)
        wanted = options.describe(options.override(base, wishes), shape) | raw
        wanted.setdefault("name", _name(script))
        wanted.setdefault("current_working_directory", home(config.user))
        wanted.setdefault("account", config.account)
        if mark is not None and "comment" in shape:
            wanted["comment"] = marks.attach(wanted.get("comment"), mark)
        if not jobs:
            _complete(wanted)
        submitted_from = {"SLURM_SUBMIT_DIR": str(wanted["current_working_directory"])}
        variables = job_environment(config.user, {**submitted_from, **_mapping(environment)})
        if EXPORT in wanted:
            variables = export(wanted.pop(EXPORT), variables)
        wanted[ENVIRONMENT] = _without_secrets({**variables, **wanted.get(ENVIRONMENT, {})}, config)
        jobs.append({name: wire.shape(value, shape.hints[name]) for name, value in wanted.items() if value is not None})
    # v0.0.38 has the script beside the job only.
    content = {"script": text, "job": jobs[0]} if len(jobs) == 1 else {"script": text, "jobs": jobs}
    try:
        return strict(content, operation.body)
    except msgspec.ValidationError as error:
        raise InvalidRequestError(f"This can't be submitted: {error}. Nothing was sent.") from None


@functools.cache
def job_shape(operation: Operation) -> Shape:
    """What this version's description of a job to submit declares."""
    body = field_types(operation.body)
    job_type = next(branch for branch in get_args(body["job"]) if is_model(branch))
    return Shape.of(job_type)


def sort(given: Mapping[str, Any], shape: Shape) -> tuple[list[options.Wish], dict[str, Any]]:
    """Arguments that are options of sbatch, and plain properties of this version."""
    wishes, raw = [], {}
    for name, value in given.items():
        if name == ENVIRONMENT or (name not in options.KEYWORDS and name not in shape):
            refuse_unknown(name, {**shape.hints, **options.KEYWORDS})
        if name in options.KEYWORDS and not isinstance(value, Mapping):
            wishes.append(options.from_keyword(name, value))
        elif name in shape:
            raw[name] = value
        else:
            raise InvalidRequestError(f"job.{name} can't be a mapping. Nothing was sent.")
    return wishes, raw


def _complete(wanted: Mapping[str, Any]) -> None:
    missing = []
    if not wanted.get("account"):
        missing.append("an account to be charged to (argument account, #SBATCH --account or variable ACCOUNT)")
    if not wanted.get("qos"):
        missing.append("a quality of service (argument qos or #SBATCH --qos)")
    if wanted.get("time_limit") is None:
        missing.append("a time limit (argument time_limit or #SBATCH --time)")
    if missing:
        raise ConfigurationError(f"A job needs {', '.join(missing)}. Nothing was sent.")


def _dependency(dependency: Any, after: Any) -> str | None:
    """What must happen before the job starts. Jobs themselves stand for: when they have ended well."""
    parts = []
    for wanted in (dependency, list(after) if isinstance(after, set | tuple | list) else after):
        if isinstance(wanted, str) and wanted is dependency:
            parts.append(wanted)
        elif wanted is not None and wanted != []:
            try:
                parts.append(":".join(["afterok", *_numbers(wanted)]))
            except Refused as reason:
                raise InvalidRequestError(f"A job can't wait for {wanted!r}: {reason}. Nothing was sent.") from None
    return ",".join(parts) or None


def _numbers(jobs: Any) -> list[str]:
    numbers = as_text(jobs).split(",")
    if not all(re.fullmatch(r"[1-9]\d*([_+]\d+)?", number) for number in numbers):
        raise Refused("that is no job's number")
    return numbers


def _name(script: str | os.PathLike[str] | Sequence[str]) -> str:
    return Path(script).name if isinstance(script, os.PathLike) else "meluxina"


def refuse_unknown(name: str, hints: Mapping[str, Any]) -> None:
    """Raise InvalidRequestError for a property that this version does not have, with the closest that it has."""
    close = difflib.get_close_matches(name, hints, n=1)
    hint = f"Did you mean {close[0]}?" if close else "The names are those of Slurm's job description."
    raise InvalidRequestError(f"There is no job property {name!r} in this API version. Nothing was sent.", hint=hint)


def batch_script(script: str | os.PathLike[str] | Sequence[str]) -> str:
    """The text of a batch script with an interpreter in its first line.

    It is given as text, as a path to a file, or as the words of one command.
    """
    content = _source(script)
    if not content.strip():
        raise InvalidRequestError("The batch script is empty. Nothing was sent.")
    if "\0" in content:
        raise InvalidRequestError("The batch script contains a NUL byte: it is not a text. Nothing was sent.")
    if content.startswith("\ufeff"):
        raise InvalidRequestError(
            "The batch script begins with a byte order mark, behind which nobody sees its first line. Nothing was sent."
        )
    if "\r\n" in content or ("\r" in content and "\n" not in content):
        raise InvalidRequestError(
            "The batch script has line ends of DOS or old Macs, which the job's shell can't read. Nothing was sent.",
            hint="Convert it with dos2unix, or script.replace('\\r\\n', '\\n').",
        )
    return content if content.startswith("#!") else SHELL + content


def _source(script: str | os.PathLike[str] | Sequence[str]) -> str:
    if isinstance(script, str):
        if script.endswith(_ENDINGS) and "\n" not in script and Path(script).is_file():
            raise InvalidRequestError(
                f"{script!r} is the text of a script, not the name of one. Nothing was sent.",
                hint=f"Give pathlib.Path({script!r}) to submit that file.",
            )
        return script
    if not isinstance(script, os.PathLike):
        try:
            return shlex.join(() if isinstance(script, Mapping) else script)
        except TypeError:
            raise InvalidRequestError(f"{script!r} is not a script: text, a path, or a list of words.") from None
    try:
        # As it is: universal newlines would hide DOS line ends.
        return Path(script).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRequestError(f"The batch script {os.fspath(script)} can't be read: {error}.") from None


def job_environment(user: str, environment: Mapping[str, str] | None) -> dict[str, str]:
    """The job's environment: what every job needs, and over it what was given."""
    for name, value in (environment or {}).items():
        if not isinstance(name, str) or not isinstance(value, str) or not name or "=" in name or "\0" in name + value:
            raise InvalidRequestError(f"The environment variable {name!r} is not a name with a text. Nothing was sent.")
    base = {"PATH": _PATH, "USER": user, "HOME": home(user)}
    return {**base, **(environment or {})}


def _without_secrets(environment: Mapping[str, str], config: Config) -> dict[str, str]:
    # Under whatever name: who passes all of os.environ may not know what is in it.
    return {
        name: value for name, value in environment.items() if name not in SECRETS and not config.credential.holds(value)
    }


def _mapping(environment: Any) -> Mapping[str, str]:
    if environment is not None and not isinstance(environment, Mapping):
        raise InvalidRequestError(f"An environment is a mapping of names to texts, not {environment!r}.")
    return environment or {}


def home(user: str) -> str:
    """A user's home directory on MeluXina."""
    return f"/home/users/{user}"


def submitted(raw: Any) -> Submitted | None:
    """The job that an answer reports, or None: `job_id > 0` decides, whatever status and errors say."""
    job_id = wire.number(wire.read(raw, "job_id"))
    return Submitted(job_id, entries(raw, "errors")) if job_id else None


def doubtful(error: ConnectionFailed | AnswerError) -> bool:
    """Whether a submit that failed so may have made a job all the same."""
    if isinstance(error, ConnectionFailed):
        return error.sent
    if isinstance(error, AuthenticationError | InvalidRequestError | NotFoundError):
        return False
    if 300 <= (error.status or 0) < 500:
        return error.status == _REQUEST_TIMEOUT
    numbers = {entry.number for entry in error.errors if entry.number is not None}
    return not without_effect(error) and not any(
        number in kind for number in numbers for kind in slurm_errno.SURELY_NO_JOB
    )


_REQUEST_TIMEOUT = 408


def explain(error: E) -> E:
    """Say what to do about a refused submit, where the number tells."""
    for number, hint in _ADVICE.items():
        if any(entry.number == number for entry in error.errors):
            error.hint = error.hint or hint
    return error


_ADVICE = {
    slurm_errno.INVALID_ACCOUNT: (
        "Check the account (argument account or variable ACCOUNT): `sacctmgr show associations user=$USER`."
    ),
    slurm_errno.UNREADABLE: (
        "The server could not read one of the properties, or it needs another beside it, as --gpus-per-task needs"
        " --gpus or --ntasks."
    ),
    slurm_errno.INVALID_QOS: "Check the qos: `sacctmgr show qos format=name,maxwall` lists them.",
    slurm_errno.TIME_LIMIT_EXCEEDED: "The time limit is beyond what the partition or the qos allows.",
}
