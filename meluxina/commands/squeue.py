"""`squeue`: list the jobs that the controller knows."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping, Sequence
from typing import Any

import meluxina

from . import columns
from .arguments import Failure, Option, Options, hint, read
from .job_choice import JobTask, is_asked_for, job_tasks, tests
from .job_fields import FIELDS
from .job_order import DEFAULT, order
from .job_rows import combine, rows, separate
from .output import complain, write
from .start import Connect

_TABLE = (
    Option("accounts", "-A -U --accounts"),
    Option("all", "-a --all", "none"),
    Option("array", "-r --array", "none"),
    Option("array-unique", "--array-unique", "none", is_here=False),
    Option("Format", "-O --Format"),
    Option("format", "-o --format"),
    Option("federation", "--federation", "none", is_here=False),
    Option("help", "--help", "none", is_here=False),
    Option("helpformat", "--helpformat", "none", is_here=False),
    Option("helpFormat", "--helpFormat", "none", is_here=False),
    Option("helpstate", "--helpstate", "none", is_here=False),
    Option("hide", "--hide", "none", is_here=False),
    Option("iterate", "-i --iterate", is_here=False),
    Option("jobs", "-j --jobs", "optional"),
    Option("local", "--local", "none"),
    Option("long", "-l --long", "none"),
    Option("licenses", "-L --licenses"),
    Option("clusters", "-M --cluster --clusters", is_here=False),
    Option("me", "--me", "none"),
    Option("name", "-n --name"),
    Option("noconvert", "--noconvert", "none", is_here=False),
    Option("nodelist", "-w --node --nodes --nodelist"),
    Option("noheader", "-h --noheader", "none"),
    Option("notme", "--notme", "none"),
    Option("only-job-state", "--only-job-state", "none", is_here=False),
    Option("partitions", "-p --partitions"),
    Option("priority", "-P --priority", "none", is_here=False),
    Option("qos", "-q --qos"),
    Option("reservation", "-R --reservation"),
    Option("sibling", "--sib --sibling", "none", is_here=False),
    Option("sort", "-S --sort"),
    Option("start", "--start", "none"),
    Option("steps", "-s --steps", "optional", is_here=False),
    Option("states", "-t --states"),
    Option("usage", "--usage", "none", is_here=False),
    Option("users", "-u --user --users"),
    Option("verbose", "-v --verbose", "none", is_here=False),
    Option("version", "-V --version", "none", is_here=False),
    Option("json", "--json", "optional"),
    Option("yaml", "--yaml", "optional", is_here=False),
)

_VARIABLES = {
    "SQUEUE_ACCOUNT": "accounts",
    "SQUEUE_ARRAY": "array",
    "SQUEUE_LICENSES": "licenses",
    "SQUEUE_NAMES": "name",
    "SQUEUE_PARTITION": "partitions",
    "SQUEUE_QOS": "qos",
    "SQUEUE_SORT": "sort",
    "SQUEUE_STATES": "states",
    "SQUEUE_USERS": "users",
}
"""Variables that stand for an option which is not given."""
_SHORT = "jobarrayid:.18 ,partition:.9 ,name:.8 ,username:.8 ,statecompact:.2 ,timeused:.10 ,numnodes:.6 ,reasonlist:0"
_LONG = (
    "jobarrayid:.18 ,partition:.9 ,name:.8 ,username:.8 ,state:.8 ,timeused:.10 ,timelimit:.9 ,numnodes:.6 ,"
    "reasonlist:0"
)
_START = "%.18i %.9P %.8j %.8u %.2t %.19S %.6D %20Y %R"


def run(words: Sequence[str], connect: Connect) -> int:
    """Run the command."""
    options = _options(words, os.environ)
    line_format = _columns(options)
    jobs = job_tasks(options.get("jobs", ""))
    with connect() as client:
        if "json" in options:
            _write_json(client, options, jobs)
            return 0
        conditions = list(tests(options, client.config.user))
        entries = [row for row in rows(_load(client, jobs)) if all(test(row) for test in conditions)]
    entries = [row for row in entries if is_asked_for(row, jobs)] if jobs else entries
    if "noheader" not in options:
        date = time.strftime("%a %b %d %H:%M:%S %Y", time.localtime(columns.now()))
        write([date, columns.header(line_format)] if "long" in options else [columns.header(line_format)])
    entries = order("squeue", entries if "array" in options else combine(entries), options.get("sort", DEFAULT))
    write(columns.line(line_format, row) for row in (separate(entries) if "array" in options else entries))
    return 0


def _options(words: Sequence[str], environment: Mapping[str, str]) -> Options:
    options = read("squeue", words, _TABLE)
    operands = options.operands
    if operands and "jobs" in options:
        options["jobs"] = operands.pop(0)
    if operands:
        raise Failure(f"squeue: error: Unrecognized option: {operands[0]}", hint("squeue"))
    if "format" in options and "Format" in options:
        raise Failure(_both(options))
    if "long" in options and "format" in options:
        raise Failure(
            "squeue: fatal: Options -o(--format) and -l(--long) are mutually exclusive. Please remove one and retry."
        )
    _add_variables(options, environment)
    if "start" in options:
        options.setdefault("sort", "S")
        options.setdefault("states", "PD")
    return options


def _add_variables(options: Options, environment: Mapping[str, str]) -> None:
    """Add what the environment says of options that are not given."""
    if not options.keys() & {"format", "Format", "long", "start"}:
        names = {"SQUEUE_FORMAT2": "Format"} if "SQUEUE_FORMAT" not in environment else {"SQUEUE_FORMAT": "format"}
    else:
        names = {}
    for variable, name in (names | _VARIABLES).items():
        if variable in environment and not (name == "users" and "me" in options):
            options.setdefault(name, environment[variable])


def _both(options: Options) -> str:
    if list(options).index("format") < list(options).index("Format"):
        return "squeue: error: -O (--Format) is incompatible with -o (--format)"
    return "squeue: error: -o (--format) is incompatible with -O (--Format)"


def _columns(options: Options) -> list[columns.Column]:
    if "format" in options or ("start" in options and "Format" not in options):
        pieces = columns.short_format("squeue", _every(options.get("format", _START)), FIELDS, "job")
    else:
        default = _LONG if "long" in options else _SHORT
        pieces = columns.long_format("squeue", options.get("Format", default), FIELDS, "job")
    line_format = []
    for piece in pieces:
        if isinstance(piece, Failure):
            complain(*piece.args)
        else:
            line_format.append(piece)
    return line_format


def _every(text: str) -> str:
    """Write out the format that stands for every letter."""
    if text.lower() != "%all":
        return text
    letters = {field.letter for field in FIELDS} - {""}
    return "|".join(f"%{letter}" for letter in sorted(letters, key=lambda letter: (letter.isupper(), letter)))


def _load(client: meluxina.Client, jobs: Sequence[JobTask]) -> list[Any]:
    """Ask for one job if one is asked for, else for all: squeue tells only of one that it is not there."""
    if len(jobs) != 1:
        return client.jobs()
    found = client.jobs(ids=jobs[0][0])
    if not found:
        raise Failure("slurm_load_jobs error: Invalid job id specified")
    return found


def _write_json(client: meluxina.Client, options: Options, jobs: Sequence[JobTask]) -> None:
    """Write jobs as the server sends them: as with Slurm's only one job and one user narrow them down."""
    version = options["json"]
    entries = _load(client, jobs)
    user = client.config.user if "me" in options else options.get("users", "")
    if user and "," not in user:
        entries = [job for job in entries if job.user == user]
    if version not in ("", client.api_version):
        raise Failure(f"squeue: error: --json={version}: this server is asked in {client.api_version}")
    answer = {"jobs": [job.raw.to_dict() for job in entries], "warnings": [], "errors": []}
    write([json.dumps(answer, indent=2)])
