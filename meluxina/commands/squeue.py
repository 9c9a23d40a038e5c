"""`squeue`: list the jobs that the controller knows."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from typing import Any

import meluxina

from . import columns
from .arguments import Failure, Options, both, hint, read, table
from .job_choice import JobTask, is_asked_for, job_tasks, tests
from .job_fields import FIELDS
from .job_order import DEFAULT, order
from .job_rows import combine, rows, separate
from .output import write
from .start import Connect

_TABLE = table(
    "-A -U --accounts=, -a --all, -r --array, --array-unique!, -O --Format=, -o --format=, --federation!, --help!, "
    "--helpformat!, --helpFormat!, --helpstate!, --hide!, -i --iterate=!, -j --jobs[=], --local, -l --long, "
    "-L --licenses=, -M --cluster --clusters=!, --me, -n --name=, --noconvert!, -w --node --nodes --nodelist=, "
    "-h --noheader, --notme, --only-job-state!, -p --partitions=, -P --priority!, -q --qos=, -R --reservation=, "
    "--sib --sibling!, -S --sort=, --start, -s --steps[=]!, -t --states=, --usage!, -u --user --users=, -v --verbose!, "
    "-V --version!, --json[=], --yaml[=]!"
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
}
"""Variables that stand for an option which is not given."""
_SHORT = "jobarrayid:.18 ,partition:.9 ,name:.8 ,username:.8 ,statecompact:.2 ,timeused:.10 ,numnodes:.6 ,reasonlist:0"
_LONG = (
    "jobarrayid:.18 ,partition:.9 ,name:.8 ,username:.8 ,state:.8 ,timeused:.10 ,timelimit:.9 ,numnodes:.6 ,"
    "reasonlist:0"
)
_COMPLAINT = "squeue: error: Invalid job format specification: "
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
        write(columns.header(line_format, has_date="long" in options))
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
        raise both("squeue")
    _add_variables(options, environment)
    if "start" in options:
        options.setdefault("sort", "S")
        options.setdefault("states", "PD")
    return options


def _add_variables(options: Options, environment: Mapping[str, str]) -> None:
    """Add what the environment says of options that are not given."""
    if not options.keys() & {"format", "Format", "long", "start"}:
        variable, name = ("SQUEUE_FORMAT", "format") if "SQUEUE_FORMAT" in environment else ("SQUEUE_FORMAT2", "Format")
        options.add_variables(environment, {variable: name})
    options.add_variables(environment, _VARIABLES | ({} if "me" in options else {"SQUEUE_USERS": "users"}))


def _both(options: Options) -> str:
    if options.last("format", "Format") == "Format":
        return "squeue: error: -O (--Format) is incompatible with -o (--format)"
    return "squeue: error: -o (--format) is incompatible with -O (--Format)"


def _columns(options: Options) -> list[columns.Column]:
    if "format" in options or ("start" in options and "Format" not in options):
        return list(columns.short_format(_every(options.get("format", _START)), FIELDS, _COMPLAINT))
    default = _LONG if "long" in options else _SHORT
    return list(columns.long_format(options.get("Format", default), FIELDS, _COMPLAINT))


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
