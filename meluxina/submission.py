"""Arguments to a job description, with MeluXina's rules."""

from __future__ import annotations

import difflib
import math
import os
import re
import typing
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import attrs
import msgspec

from slurmrestd.operation import Operation

from . import wire
from .answers import entries
from .config import Config
from .errors import AnswerError, ConfigurationError, InvalidRequestError, SlurmError

SHELL = "#!/bin/bash -l\n"
"""Added to a script that names no interpreter: a login shell, so that `module` works."""

_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin"
_SECRETS = frozenset({"SLURM_JWT", "SLURM_TOKEN"})
_TIME = re.compile(r"(?:(?P<days>\d+)-)?(?P<clock>\d+(?::\d+){0,2})")


@attrs.frozen
class Submitted:
    """What the server says of a job it has taken."""

    id: int
    notes: tuple[SlurmError, ...]
    """What it has to say all the same: the job is held, its node is down, …"""


def describe(
    operation: Operation,
    script: str | os.PathLike[str],
    config: Config,
    *,
    account: str | None,
    qos: str,
    time_limit: int | timedelta | str,
    environment: Mapping[str, str] | None,
    properties: Mapping[str, Any],
) -> Any:
    """The body of a submit, as this version's model. Raises InvalidRequestError for what can't be right."""
    body = typing.get_type_hints(operation.body)
    job_type = next(branch for branch in typing.get_args(body["job"]) if hasattr(branch, "__attrs_attrs__"))
    hints = typing.get_type_hints(job_type)
    wanted: dict[str, Any] = {
        "name": "meluxina",
        "current_working_directory": home(config.user),
        **properties,
        "account": account or config.account,
        "qos": qos,
        "time_limit": minutes(time_limit),
        "environment": job_environment(config.user, environment),
    }
    if not wanted["account"]:
        raise ConfigurationError("A job needs an account to be charged to: argument account or variable ACCOUNT.")
    for name in wanted:
        if name not in hints:
            refuse_unknown(name, hints)
    # v0.0.38 has the script beside the job only.
    description = {name: wire.shape(value, hints[name]) for name, value in wanted.items() if value is not None}
    try:
        return msgspec.convert({"script": batch_script(script), "job": description}, operation.body)
    except msgspec.ValidationError as error:
        raise InvalidRequestError(f"This can't be submitted: {error}. Nothing was sent.") from None


def refuse_unknown(name: str, hints: Mapping[str, Any]) -> None:
    """Raise InvalidRequestError for a property that this version does not have, with the closest that it has."""
    close = difflib.get_close_matches(name, hints, n=1)
    hint = f"Did you mean {close[0]}?" if close else "The names are those of Slurm's job description."
    raise InvalidRequestError(f"There is no job property {name!r} in this API version. Nothing was sent.", hint=hint)


def batch_script(script: str | os.PathLike[str]) -> str:
    """The text of a batch script, given as text or as a path to a file, with an interpreter in its first line."""
    if isinstance(script, os.PathLike):
        try:
            content = Path(script).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InvalidRequestError(f"The batch script {os.fspath(script)} can't be read: {error}.") from None
    else:
        content = script
    if not content.strip():
        raise InvalidRequestError("The batch script is empty. Nothing was sent.")
    if "\0" in content:
        raise InvalidRequestError("The batch script contains a NUL byte: it is not a text. Nothing was sent.")
    if "\r\n" in content:
        raise InvalidRequestError(
            "The batch script has DOS line ends, which the job's shell can't read. Nothing was sent.",
            hint="Convert it with dos2unix, or script.replace('\\r\\n', '\\n').",
        )
    return content if content.startswith("#!") else SHELL + content


def job_environment(user: str, environment: Mapping[str, str] | None) -> dict[str, str]:
    """The job's environment: what every job needs, and over it what was given, without any token."""
    for name, value in (environment or {}).items():
        if not isinstance(name, str) or not isinstance(value, str) or not name or "=" in name or "\0" in name + value:
            raise InvalidRequestError(f"The environment variable {name!r} is not a name with a text. Nothing was sent.")
    base = {"PATH": _PATH, "USER": user, "HOME": home(user)}
    return {name: value for name, value in {**base, **(environment or {})}.items() if name not in _SECRETS}


def home(user: str) -> str:
    """A user's home directory on MeluXina."""
    return f"/home/users/{user}"


def minutes(limit: int | timedelta | str) -> int:
    """A time limit in Slurm's unit, rounded up: minutes, a timedelta, or a text as sbatch takes it.

    "30" is minutes, "30:00" minutes and seconds, "1:30:00" hours, "2-0" days and hours.
    """
    if isinstance(limit, bool) or not isinstance(limit, int | timedelta | str):
        raise InvalidRequestError(f"A time limit is minutes, a timedelta or a text like '1-12:00:00', not {limit!r}.")
    if isinstance(limit, str):
        limit = _parse_time(limit)
    result = math.ceil(limit / timedelta(minutes=1)) if isinstance(limit, timedelta) else limit
    if not 0 < result < 2**31:
        raise InvalidRequestError(f"A time limit of {result} minutes makes no sense. Nothing was sent.")
    return result


def _parse_time(limit: str) -> timedelta:
    found = _TIME.fullmatch(limit.strip())
    if not found:
        raise InvalidRequestError(f"{limit!r} is not a time limit.", hint="Write it as sbatch takes it: 1-12:00:00.")
    parts = [int(part) for part in found["clock"].split(":")]
    if found["days"] is not None:
        hours, minute, second = [*parts, 0, 0][:3]
        return timedelta(days=int(found["days"]), hours=hours, minutes=minute, seconds=second)
    if len(parts) == 3:
        return timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2])
    return timedelta(minutes=parts[0], seconds=parts[1] if len(parts) > 1 else 0)


def submitted(raw: Any) -> Submitted | None:
    """The job that an answer reports, or None: `job_id > 0` decides, whatever status and errors say."""
    job_id = wire.number(wire.read(raw, "job_id"))
    return Submitted(job_id, entries(raw, "errors")) if job_id else None


def explain(error: AnswerError) -> AnswerError:
    """Say what to do about a refused submit, where the number tells."""
    for number, hint in _ADVICE.items():
        if any(entry.number == number for entry in error.errors):
            error.hint = error.hint or hint
    return error


_ADVICE = {
    2045: "Check the account (argument account or variable ACCOUNT): `sacctmgr show associations user=$USER`.",
    2066: "Check the qos: `sacctmgr show qos format=name,maxwall` lists them.",
    2051: "The time limit is beyond what the partition or the qos allows.",
}
