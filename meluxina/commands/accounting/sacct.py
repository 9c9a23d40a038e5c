"""`sacct`: list the jobs that accounting knows, with their steps."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from ..arguments import Failure, Options, both, hint, read, table
from ..output import write
from ..start import Connect
from . import records
from .choice import Choice, read_choice
from .job_fields import BRIEF, DEFAULT, FIELDS, LONG
from .print_fields import Table, choose
from .texts import Units

_TABLE = table(
    "--autocomplete=!, -a --allusers, -A --accounts=, -X -t --allocations, --array, -b --brief, -B --batch-script!, "
    "-c --completion!, -C --constraints=, --delimiter=, -D --duplicates, --federation!, -e --helpformat --help-fields, "
    "--helpreason!, --helpstate!, -E --endtime=, --env-vars!, --expand-patterns!, -f --file=!, -F --flags=!, "
    "-g --gid --group=!, -h --help!, --local, --name=, -i --nnodes=!, -I --ncpus=!, -j --jobs=, -k --timelimit-min=!, "
    "-K --timelimit-max=!, -l --long, -L --allclusters, -M --cluster --clusters=, -N --nodelist=, --noconvert, "
    "--units=, -n --noheader, -o --format --fields=, -p --parsable, -P --parsable2, -q --qos=, -r --partition=, "
    "-R --reason=!, -s --state=, -S --starttime=, -T --truncate!, -u --uid --user=, --use-local-uid!, -U --usage!, "
    "-v --verbose!, -V --version!, -W --wckeys=, --whole-hetjob[=]!, -x --associations=, --json[=]!, --yaml[=]!"
)
_UNITS = "KMGTP"
_NAMES_IN_A_LINE = 4


def run(words: Sequence[str], connect: Connect) -> int:
    """Run the command."""
    options = _options(words)
    if "help-fields" in options:
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
    if "long" in options and "fields" in options:
        raise both("sacct")
    return options


def _help() -> Iterator[str]:
    for first in range(0, len(FIELDS), _NAMES_IN_A_LINE):
        yield " ".join(f"{field.name:<19}" for field in FIELDS[first : first + _NAMES_IN_A_LINE])


def _table(options: Options) -> Table:
    formats = [value for name, value in options.every if name == "fields"]
    formats += [fields for name, fields in (("brief", BRIEF), ("long", LONG)) if name in options]
    text = ",".join(formats or [os.environ.get("SACCT_FORMAT", DEFAULT)])
    chosen = choose("sacct", text, FIELDS, "Invalid field requested: ")
    if options.operands:
        lines = [f"sacct: error:  {operand}" for operand in options.operands]
        raise Failure("sacct: error: Unknown arguments:", *lines)
    style = options.last("parsable", "parsable2")
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
