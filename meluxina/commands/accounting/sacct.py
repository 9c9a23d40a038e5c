"""`sacct`: list the jobs that accounting knows, with their steps."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from ..arguments import Failure, Option, Options, hint, read
from ..output import write
from ..start import Connect
from . import records
from .choice import Choice, read_choice
from .job_fields import BRIEF, DEFAULT, FIELDS, LONG
from .print_fields import Table, choose
from .texts import Units

_TABLE = (
    Option("autocomplete", "--autocomplete", is_here=False),
    Option("allusers", "-a --allusers", "none"),
    Option("accounts", "-A --accounts"),
    Option("allocations", "-X -t --allocations", "none"),
    Option("array", "--array", "none"),
    Option("brief", "-b --brief", "none"),
    Option("batch-script", "-B --batch-script", "none", is_here=False),
    Option("completion", "-c --completion", "none", is_here=False),
    Option("constraints", "-C --constraints"),
    Option("delimiter", "--delimiter"),
    Option("duplicates", "-D --duplicates", "none"),
    Option("federation", "--federation", "none", is_here=False),
    Option("helpformat", "-e --helpformat --help-fields", "none"),
    Option("helpreason", "--helpreason", "none", is_here=False),
    Option("helpstate", "--helpstate", "none", is_here=False),
    Option("endtime", "-E --endtime"),
    Option("env-vars", "--env-vars", "none", is_here=False),
    Option("expand-patterns", "--expand-patterns", "none", is_here=False),
    Option("file", "-f --file", is_here=False),
    Option("flags", "-F --flags", is_here=False),
    Option("group", "-g --gid --group", is_here=False),
    Option("help", "-h --help", "none", is_here=False),
    Option("local", "--local", "none"),
    Option("name", "--name"),
    Option("nnodes", "-i --nnodes", is_here=False),
    Option("ncpus", "-I --ncpus", is_here=False),
    Option("jobs", "-j --jobs"),
    Option("timelimit-min", "-k --timelimit-min", is_here=False),
    Option("timelimit-max", "-K --timelimit-max", is_here=False),
    Option("long", "-l --long", "none"),
    Option("allclusters", "-L --allclusters", "none"),
    Option("clusters", "-M --cluster --clusters"),
    Option("nodelist", "-N --nodelist"),
    Option("noconvert", "--noconvert", "none"),
    Option("units", "--units"),
    Option("noheader", "-n --noheader", "none"),
    Option("format", "-o --format --fields"),
    Option("parsable", "-p --parsable", "none"),
    Option("parsable2", "-P --parsable2", "none"),
    Option("qos", "-q --qos"),
    Option("partition", "-r --partition"),
    Option("reason", "-R --reason", is_here=False),
    Option("state", "-s --state"),
    Option("starttime", "-S --starttime"),
    Option("truncate", "-T --truncate", "none", is_here=False),
    Option("user", "-u --uid --user"),
    Option("use-local-uid", "--use-local-uid", "none", is_here=False),
    Option("usage", "-U --usage", "none", is_here=False),
    Option("verbose", "-v --verbose", "none", is_here=False),
    Option("version", "-V --version", "none", is_here=False),
    Option("wckeys", "-W --wckeys"),
    Option("whole-hetjob", "--whole-hetjob", "optional", is_here=False),
    Option("associations", "-x --associations"),
    Option("json", "--json", "optional", is_here=False),
    Option("yaml", "--yaml", "optional", is_here=False),
)
_UNITS = "KMGTP"
_NAMES_IN_A_LINE = 4


def run(words: Sequence[str], connect: Connect) -> int:
    """Run the command."""
    options = _options(words)
    if "helpformat" in options:
        write(_help())
        return 0
    with connect() as client:
        choice = read_choice(options, client.config.user)
        table = _table(options)
        cluster = records.Cluster(client, Units(options.get("units", ""), is_converted="noconvert" not in options))
        cluster.rows = _rows(records.load(client, choice.queries(client, options)), cluster, choice, options)
        table.print(_lines(cluster.rows, choice, options), has_header="noheader" not in options)
    return 0


def _options(words: Sequence[str]) -> Options:
    try:
        options = read("sacct", words, _TABLE)
    except Failure as failure:
        # Of these commands only sacct gives no hint.
        raise Failure(*(line for line in failure.args if line != hint("sacct"))) from None
    if options.get("units", "K")[:1].upper() not in set(_UNITS):
        raise Failure(
            f"sacct: error: Invalid unit type '{options['units'][:1]}'. Possible options are '{_UNITS}'",
            "sacct: fatal: Invalid unit type",
        )
    if "long" in options and "format" in options:
        raise Failure(
            "sacct: fatal: Options -o(--format) and -l(--long) are mutually exclusive. Please remove one and retry."
        )
    return options


def _help() -> Iterator[str]:
    for first in range(0, len(FIELDS), _NAMES_IN_A_LINE):
        yield " ".join(f"{field.name:<19}" for field in FIELDS[first : first + _NAMES_IN_A_LINE])


def _table(options: Options) -> Table:
    formats = [value for name, value in options.every if name == "format"]
    formats += [fields for name, fields in (("brief", BRIEF), ("long", LONG)) if name in options]
    text = ",".join(formats or [os.environ.get("SACCT_FORMAT", DEFAULT)])
    chosen = choose("sacct", text, FIELDS, "Invalid field requested: ")
    if options.operands:
        lines = [f"sacct: error:  {operand}" for operand in options.operands]
        raise Failure("sacct: error: Unknown arguments:", *lines)
    style = next((name for name in reversed(options) if name in ("parsable", "parsable2")), None)
    return Table(chosen, options.get("delimiter", "|") if style else "", ends=style == "parsable")


def _rows(raws: Iterator[object], cluster: records.Cluster, choice: Choice, options: Options) -> list[records.Row]:
    rows = [row for row in (records.Row(raw, cluster) for raw in raws) if choice.is_of_a_user(row)]
    return records.order(rows if "duplicates" in options else records.latest(rows))


def _lines(rows: Sequence[records.Row], choice: Choice, options: Options) -> Iterator[records.Row]:
    for row in rows:
        if "allocations" in options:
            yield from records.separate(row) if "array" in options else [row]
            continue
        if choice.has_whole(row):
            yield from records.separate(row) if "array" in options else [row]
        yield from choice.steps(row)
