"""The command `scripts/options`: the types of the arguments of `submit` and `update`."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import slurmrestd
from meluxina.sbatch.options import KEYWORDS
from meluxina.submission.description import job_shape

from ..environment import ROOT
from . import types
from .meanings import MEANINGS

TARGET = ROOT / "meluxina" / "submission" / "properties.py"

_ARGUMENTS = frozenset({"account", "qos", "time_limit"})
"""What `submit` has as arguments of their own."""
_ELSEWHERE = frozenset({"argv", "environment", "script"})
"""Properties of a job description that are given in other ways only."""

_HEAD = '''\
"""The arguments of `submit` and `update` beside those that they name themselves, for type checkers and editors.

Made by scripts/options from the table of sbatch's options (sbatch/options.py) and from the properties of all versions'
job descriptions: change those.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Generic, Literal, Never, TypedDict, TypeVar

from ..jobs.parts import JobRef

Words = str | list[str] | tuple[str, ...] | set[str] | frozenset[str]
"""A text, or several, which are written with commas between them."""
Nothing = TypeVar("Nothing")
"""What stands for a property that is not given: None for a submit, nothing for an update."""
'''


_OTHERWISE_CHANGED = {
    "array": ("int", "How many tasks of the array may run at once; 0 for all. Its indices can't be changed."),
    "exclusive": ("bool", "Share its nodes with no other job."),
    "dependency": ("str", 'What must have happened before: "afterok:17,afterany:18".'),
}
"""The types and meanings of options that an update understands otherwise than a submit."""


def source() -> str:
    """Write the module, not yet formatted."""
    return "\n".join([_HEAD, *_classes()]) + "\n"


def _classes() -> Iterator[str]:
    yield "class JobProperties(TypedDict, Generic[Nothing], total=False):"
    yield '    """Properties of a job that can be given with its submit, and changed later as far as Slurm lets it."""'
    for name, (kind, meaning) in _both().items():
        yield from _field(name, f"{kind} | Nothing", meaning)
    yield "class SubmitProperties(JobProperties[None], total=False):"
    yield '    """What `Client.submit` takes beside its own arguments. None stands for: not given."""'
    for name, (kind, meaning) in _options().items():
        if name in _OTHERWISE_CHANGED or not types.can_change(KEYWORDS[name].name):
            yield from _field(name, f"{kind} | None", meaning)
    yield _SUBMIT_ARGUMENTS
    yield "class UpdateProperties(JobProperties[Never], total=False):"
    yield '    """What `Client.update` can change, as far as Slurm lets it."""'
    for name in sorted(_ARGUMENTS):
        yield from _field(name, *_options()[name])
    for name, (kind, meaning) in _OTHERWISE_CHANGED.items():
        yield from _field(name, kind, meaning)


_SUBMIT_ARGUMENTS = '''
class CheckArguments(SubmitProperties, total=False):
    """What `Client.check` takes beside the script: what says of a job what it is. None stands for: not given."""

    account: str | None
    """The account to charge; else the client's."""
    qos: str | None
    """The quality of service: dev, test, short, default, long, …"""
    time_limit: int | timedelta | str | None
    """Minutes, a timedelta, or a text as sbatch takes it ("1-12:00:00", "UNLIMITED")."""
    after: JobRef | Iterable[JobRef] | None
    """Jobs, or their numbers, that must have ended well before this one starts."""
    environment: Mapping[str, str] | None
    """Variables of the job."""
    arguments: Sequence[str] | None
    """What the script gets as $1, $2, …"""


class SubmitArguments(CheckArguments, total=False):
    """Arguments of `Client.submit` that several calls of `Client.submit_many` may have in common."""

    script: str | os.PathLike[str] | Sequence[str]
    """The batch script as text, the path of a file with it, or the words of one command."""
    once: bool | None
    """Look for the jobs of earlier submits with the marks of these first, and return those that there are."""
    check: bool | None
    """Refuse what is certain to be refused, or never to start, before it is sent."""


class SubmitCall(SubmitArguments, total=False):
    """One call of `Client.submit_many` with arguments of its own: all that `Client.submit` takes."""

    mark: str | None
    """A mark of your own for this one submit, by which `resolve` finds the job."""
'''


def _field(name: str, kind: str, meaning: str) -> Iterator[str]:
    yield f"    {name}: {kind}"
    yield textwrap.fill(f'"""{meaning}"""', 120, initial_indent="    ", subsequent_indent="    ")


def _both() -> dict[str, tuple[str, str]]:
    """The fields that a submit and an update have in common, with type and meaning."""
    options = {
        name: field
        for name, field in _options().items()
        if name not in _ARGUMENTS | _OTHERWISE_CHANGED.keys() and types.can_change(KEYWORDS[name].name)
    }
    return {**options, **_others()}


def _options() -> dict[str, tuple[str, str]]:
    """The fields that are options of sbatch, each by all its names. Raises KeyError for one without a meaning."""
    return {
        name: (types.of_option(option), MEANINGS[option.name])
        for name, option in KEYWORDS.items()
        if types.is_of_use(option)
    }


def _others() -> dict[str, tuple[str, str]]:
    """The fields that only a version's job description has, but those that its server refuses, or dies of."""
    declared: dict[str, dict[str, Any]] = {}
    meanings: dict[str, str] = {}
    for version in slurmrestd.VERSIONS:
        shape = job_shape(slurmrestd.load(version).api.slurm.post_job_submit.OPERATION)
        schemas = _schemas(version)
        for name in shape.hints.keys() - KEYWORDS.keys() - _ELSEWHERE - shape.crashing.keys():
            schema = schemas.get(name, {})
            if "x-refused-by-server" not in schema:
                declared.setdefault(name, {})[version] = shape.hints[name]
                meanings[name] = schema.get("description", "").strip(" .") or f"Slurm's `{name}`"
    return {
        name: (types.of_hints(hints.values()), f"{meanings[name]} ({_span([*hints])}).")
        for name, hints in sorted(declared.items())
    }


def _schemas(version: str) -> dict[str, Any]:
    """The properties of a job to submit in a version's corrected document."""
    document = json.loads((ROOT / "generated" / "openapi" / f"{version}.json").read_text(encoding="utf-8"))
    properties: dict[str, Any] = document["components"]["schemas"]["job_desc_msg"]["properties"]
    return properties


def _span(versions: Sequence[str]) -> str:
    return " to ".join(dict.fromkeys((versions[0], versions[-1])))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 if `--check` finds a difference."""
    parser = argparse.ArgumentParser(
        prog="scripts/options",
        description="Make meluxina/submission/properties.py, the types of the arguments of submit and update, from the"
        " table of sbatch's options and from the versions' job descriptions.",
    )
    parser.add_argument("--check", action="store_true", help="change nothing; fail if anything would change")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name) / TARGET.name
        fresh.write_text(source(), encoding="utf-8")
        settings = ["--quiet", "--no-cache", "--config", str(ROOT / "pyproject.toml"), str(fresh)]
        subprocess.run([sys.executable, "-m", "ruff", "format", *settings], check=True)
        text = fresh.read_text(encoding="utf-8")
    if options.check:
        if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text:
            return 0
        print(f"{TARGET.relative_to(ROOT)} would change: run scripts/options", file=sys.stderr)
        return 1
    TARGET.write_text(text, encoding="utf-8")
    return 0
