"""`sacctmgr`: show accounts, users, associations, QOS, clusters and resources."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..arguments import Failure, Options, read, table, words_of
from ..start import Connect
from .entities import Book, Row
from .kinds import ENTITIES, WITH_ASSOCIATIONS, Condition, Entity, Wishes
from .names import NAMES, first, is_short_for
from .print_fields import Field, Table, number_of

_TABLE = table(
    "--autocomplete=!, -h --help --usage!, -i --immediate, -n --noheader, -o --oneliner, -p --parsable, "
    "-P --parsable2, -Q --quiet, -r --readonly, -s --associations, -v --verbose!, -V --version!, --json[=]!, --yaml[=]!"
)
_SHOW = "show:3 list:3"
_SLURMS = (
    "associations:3 dump:3 help:2 load:2 oneliner:1 quiet:4 exit:4 quit:4 add:3 create:3 archive:3 clear:3 modify:1 "
    "update:1 delete:3 remove:3 verbose:4 ping:4 readonly:4 reconfigure:4 rollup:2 shutdown:4 version:4"
)
"""Slurm's other keywords."""
_NO_ENTITY = (
    "No valid entity in list command",
    'Input line must include "Account", "Association", "Cluster", "Configuration",',
    '"Event", "Federation", "Problem", "QOS", "Resource", "Reservation",',
    '"RunAwayJobs", "Stats", "Transaction", "TRES", "User", or "WCKey"',
)
_OTHER_ENTITIES = (
    "Configuration:2 Events:1 Federation:1 Instances:1 Problems:1 RunawayJobs:2 OrphanJobs:1 LostJobs:1 Resource:4 "
    "Reservations:4 Resv:4 Stats:1 Transactions:1 Txn:1 WCKeys:1"
)


def run(words: Sequence[str], connect: Connect) -> int:
    """Run the command."""
    options = read("sacctmgr", words, _TABLE)
    entity, rest = _entity(options.operands)
    wishes = _wishes(entity, rest, options)
    columns = list(_columns(entity, wishes.formats))
    with connect() as client:
        every = list(entity.load(Book(client), wishes))
        columns = columns or list(_columns(entity, _list(entity.format(wishes, every))))
        style = options.last("parsable", "parsable2")
        table = Table(columns, "|" if style else "", ends=style == "parsable")
        table.print([row for row in every if wishes.holds(row)], has_header="noheader" not in options)
    return 0


def _entity(operands: Sequence[str]) -> tuple[Entity, Sequence[str]]:
    keyword, name = [*operands, "", ""][:2]
    if not is_short_for(keyword, _SHOW):
        if not keyword or is_short_for(keyword, _SLURMS):
            raise Failure(f"sacctmgr: error: {keyword or 'reading commands from standard input'} is not implemented")
        raise Failure(f"invalid keyword: {keyword}")
    if is_short_for(name, _OTHER_ENTITIES):
        raise Failure(f"sacctmgr: error: show {name} is not implemented")
    for entity in ENTITIES:
        if is_short_for(name, entity.spellings):
            return entity, operands[2:]
    raise Failure(*_NO_ENTITY)


def _wishes(entity: Entity, words: Sequence[str], options: Options) -> Wishes:
    flags = {WITH_ASSOCIATIONS} if "associations" in options and WITH_ASSOCIATIONS in entity.flags else set()
    formats: list[str] = []
    conditions: dict[Condition, list[str]] = {}
    complaints: list[str] = []
    for word in words:
        name, equals, value = word.partition("=")
        if not equals and (flag := _flag(entity, word)) is not None:
            flags.add(flag)
            continue
        condition = next((one for one in entity.conditions if is_short_for(name, one.spellings)), None)
        if not equals:
            conditions.setdefault(entity.conditions[0], []).extend(_list(word))
        elif name[-1:] in ("+", "-"):
            complaints.append(f" Invalid operator '{name[-1]}=' in {word}")
        elif condition is None:
            complaints += [f" Unknown condition: {word}", *entity.complaint]
        elif condition.spellings.startswith("Format"):
            formats += _list(value)
        elif condition.values is None or (condition.needs_association and not _has_associations(entity, words, flags)):
            raise Failure(f"sacctmgr: error: the condition {word} is not implemented here")
        else:
            conditions.setdefault(condition, []).extend(_list(value))
    if complaints:
        raise Failure(*complaints)
    # Of a name that is repeated the last counts.
    formats = list(dict.fromkeys(reversed(formats)))[::-1]
    return Wishes(frozenset(flags), formats, list(conditions.items()))


def _flag(entity: Entity, word: str) -> str | None:
    """Return what a word without a value means; an empty text if nothing, None if it is a name."""
    if is_short_for(word, "where:5 set:3"):
        return ""
    if is_short_for(word, entity.refused):
        raise Failure(f"sacctmgr: error: {word} is not implemented")
    return next((spelling for spelling in entity.flags.split() if is_short_for(word, spelling)), None)


def _has_associations(entity: Entity, words: Sequence[str], flags: Collection[str]) -> bool:
    if WITH_ASSOCIATIONS in flags or WITH_ASSOCIATIONS not in entity.flags:
        return True
    return any(_flag(entity, word) == WITH_ASSOCIATIONS for word in words if "=" not in word)


def _list(value: str) -> list[str]:
    return [word.lower() for word in words_of("sacctmgr", value)] or [""]


def _columns(entity: Entity, formats: Sequence[str]) -> Iterator[Field]:
    for word in formats:
        beginning, _, digits = word.partition("%")
        name = first(beginning, NAMES)
        if name is None:
            raise Failure(f"Unknown field '{beginning}'")
        is_blank = name.header not in entity.readers
        reader = entity.readers.get(name.header)
        if reader is None and not (is_blank and entity.has_blanks):
            raise Failure(f"sacctmgr: error: the field {name.header} is not implemented over REST")
        yield Field(name.header, number_of(digits) or name.width, reader or _nothing, name.fit)


def _nothing(_row: Row) -> None:
    """Read a field that this kind of thing has not."""
