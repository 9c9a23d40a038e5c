"""`sacctmgr`: show accounts, users, associations, QOS, clusters and resources."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, NamedTuple

from ..arguments import Failure, Option, Options, read
from ..start import Connect
from ..values import count, text, words
from . import entities
from .entities import Book, Readers, Row
from .names import NAMES, first, is_short_for
from .print_fields import Field, Table, number_of

_TABLE = (
    Option("autocomplete", "--autocomplete", is_here=False),
    Option("help", "-h --help --usage", "none", is_here=False),
    Option("immediate", "-i --immediate", "none"),
    Option("noheader", "-n --noheader", "none"),
    Option("oneliner", "-o --oneliner", "none"),
    Option("parsable", "-p --parsable", "none"),
    Option("parsable2", "-P --parsable2", "none"),
    Option("quiet", "-Q --quiet", "none"),
    Option("readonly", "-r --readonly", "none"),
    Option("associations", "-s --associations", "none"),
    Option("verbose", "-v --verbose", "none", is_here=False),
    Option("version", "-V --version", "none", is_here=False),
    Option("json", "--json", "optional", is_here=False),
    Option("yaml", "--yaml", "optional", is_here=False),
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
_USERS_LIMITS = "cl,acc,part,share,priority,maxj,maxn,maxcpus,maxs,maxw,maxcpumins,qos,defaultqos"
_ACCOUNTS_LIMITS = (
    "cl,parentn,u,share,priority,grpj,grpn,grpcpus,grpmem,grps,grpwall,grpcpumins,maxj,maxn,maxcpus,maxs,maxw,"
    "maxcpumins,qos,defaultqos"
)
_CLUSTERS_LIMITS = "fa,grpj,grptres,grps,maxj,maxtres,maxs,maxw,qos,defaultqos"
_ASSOCIATIONS_FORMAT = (
    "cluster,account,user,part,share,priority,grpj,grptres,grps,grpwall,grptresmins,maxj,maxtres,maxtrespern,maxs,"
    "maxw,maxtresmins,qos,defaultqos,grptresrunmins"
)
_QOS_FORMAT = (
    "name,prio,gracet,preempt,preempte,preemptm,flags%40,usagethres,usagefactor,grptres,grptresmins,grptresrunmins,"
    "grpj,grps,grpw,maxtres,maxtrespern,maxtresmins,maxw,maxtresperuser,maxjobsperuser,maxsubmitjobsperuser,"
    "maxtresperacct,maxtresrunminsperacct%22,maxtresrunminsperuser%22,maxjobsperacct,maxsubmitjobsperacct,mintres"
)
_WITH_ASSOCIATIONS, _WITH_COORDINATORS, _ONLY_DEFAULTS = "WithAssoc:5", "WithCoordinators:5", "OnlyDefaults:2"
_WITHOUT_LIMITS = "WOLimits:3"
_USERS = "Names:1 Users:1"
_SET = " Use keyword 'set' to modify value"

Values = Callable[[Row], Any]


class Condition(NamedTuple):
    """A word of a command line that says what is shown."""

    spellings: str
    values: Values | None = None
    """What of a row is compared; None if that can't be asked for here."""
    needs_association: bool = False


class Entity(NamedTuple):
    """What can be shown."""

    spellings: str
    readers: Readers
    load: Callable[[Book, Wishes], Iterator[Row]]
    conditions: Sequence[Condition]
    """Those with a value; the first is also what a word alone is."""
    format: Callable[[Wishes, Sequence[Row]], str]
    """The fields that are shown if no others are asked for."""
    flags: str = ""
    """Words without a value that have a meaning here."""
    refused: str = "WithDeleted:5"
    """Words without a value that have a meaning to Slurm's command only."""
    complaint: tuple[str, ...] = (_SET,)
    """What is said of a condition that there is not, below the condition itself."""
    has_blanks: bool = True
    """Whether fields of other things are empty; Slurm's leaves those of resources out."""


class Wishes(NamedTuple):
    """What a command line asks for."""

    flags: frozenset[str]
    formats: list[str]
    conditions: list[tuple[Condition, list[str]]]

    def holds(self, row: Row) -> bool:
        """Whether a row meets all conditions."""
        return all(_compare(condition, values, row) for condition, values in self.conditions)

    def of_associations(self, row: Row) -> bool:
        """Whether the association of a row meets all conditions that are of associations."""
        return all(_compare(one, values, row) for one, values in self.conditions if one.needs_association)


def _compare(condition: Condition, values: Sequence[str], row: Row) -> bool:
    if condition.needs_association and row.association is None:
        return True
    own = condition.values(row) if condition.values else ()
    return not {word.lower() for word in ([own] if isinstance(own, str) else own)}.isdisjoint(values)


def _own(*path: str) -> Values:
    return lambda row: text(row.own, *path) or ""


def _of_association(*path: str) -> Values:
    return lambda row: text(row.association, *path) or ""


def _own_id(row: Row) -> str:
    return f"{count(row.own, 'id')}"


def _id(row: Row) -> str:
    number = entities.association_id(row.association)
    if not number:
        raise Failure("sacctmgr: error: this server's REST API does not tell the ids of associations")
    return number


_ASSOCIATIONS_OWN = (
    Condition("Accounts:2 Acct:4", _of_association("account"), needs_association=True),
    Condition("Ids:1 Associations:2", _id, needs_association=True),
    Condition("Clusters:1", _of_association("cluster"), needs_association=True),
    Condition("DefaultQOS:8", _of_association("default", "qos"), needs_association=True),
    Condition("Partitions:3", _of_association("partition"), needs_association=True),
    Condition("Parents:4", _of_association("parent_account"), needs_association=True),
    Condition("QosLevel:1", lambda row: words(row.association, "qos"), needs_association=True),
    Condition("Users:1", _of_association("user"), needs_association=True),
)


# What is loaded, and shown by default


def _associations(book: Book, wishes: Wishes) -> Iterator[Row]:
    rows = (Row(one, one, book) for one in entities.sort(book, book.associations))
    return (row for row in rows if _ONLY_DEFAULTS not in wishes.flags or row.own.is_default)


def _owners(book: Book, wishes: Wishes, key: str, owners: Sequence[Any]) -> Iterator[Row]:
    if _WITH_ASSOCIATIONS not in wishes.flags:
        yield from (Row(own, None, book) for own in owners)
        return
    is_of_users = key == "user"
    for own in owners:
        rows = [Row(own, one, book) for one in book.associations if text(one, key) == text(own, "name")]
        chosen = list(filter(wishes.of_associations, rows))
        # Accounts without any are shown even so.
        yield from chosen if chosen or (rows and is_of_users) else [Row(own, None, book)]


def _accounts(book: Book, wishes: Wishes) -> Iterator[Row]:
    # The flags have these names from v0.0.41 on, and in v0.0.40; before, all is sent unasked.
    flags = dict.fromkeys(("with_coordinators", "with_coords"), _WITH_COORDINATORS in wishes.flags)
    return _owners(book, wishes, "account", book.load("get_accounts", "accounts", **flags))


def _users(book: Book, wishes: Wishes) -> Iterator[Row]:
    names = [values for condition, values in wishes.conditions if condition.spellings == _USERS]
    book.user = names[0][0] if len(names) == 1 and len(names[0]) == 1 else None
    flags = {"with_coords": _WITH_COORDINATORS in wishes.flags, "with_assocs": True, "with_wckeys": True}
    return _owners(book, wishes, "user", book.load("get_users", "users", **flags))


def _clusters(book: Book, _wishes: Wishes) -> Iterator[Row]:
    return (Row(one.raw, book.root(one.name), book) for one in book.client.clusters())


def _all_qos(book: Book, _wishes: Wishes) -> Iterator[Row]:
    return (Row(one.raw, None, book) for one in book.client.qos())


def _resources(book: Book, _wishes: Wishes) -> Iterator[Row]:
    return (Row(one.raw, None, book) for one in book.client.tres())


def _always(text: str) -> Callable[[Wishes, Sequence[Row]], str]:
    return lambda _wishes, _rows: text


def _accounts_format(wishes: Wishes, _rows: Sequence[Row]) -> str:
    limits = _ACCOUNTS_LIMITS if _WITH_ASSOCIATIONS in wishes.flags else ""
    return ",".join(("acc,des,o", limits, "coord" if _WITH_COORDINATORS in wishes.flags else ""))


def _users_format(wishes: Wishes, rows: Sequence[Row]) -> str:
    # Where jobs are not counted by keys nobody has one.
    key = "defaultw" if any(text(row.own, "default", "wckey") for row in rows) else ""
    coordinators = "coord" if _WITH_COORDINATORS in wishes.flags else ""
    limits = _USERS_LIMITS if _WITH_ASSOCIATIONS in wishes.flags else ""
    return f"u,defaulta,{key},ad,{coordinators},{limits}"


def _clusters_format(wishes: Wishes, _rows: Sequence[Row]) -> str:
    return "cl,controlh,controlp,rpc," + ("" if _WITHOUT_LIMITS in wishes.flags else _CLUSTERS_LIMITS)


_OWNER_FLAGS = f"{_WITH_ASSOCIATIONS} {_WITH_COORDINATORS}"
_OWNERS_OTHER_FLAGS = "WithDeleted:5 WithRawQOSLevel:5 WOPLimits:4"
_ENTITIES = (
    Entity(
        "Accounts:2 Acct:4",
        entities.ACCOUNT,
        _accounts,
        (
            Condition("Names:1 Accounts:1 Acct:4", _own("name")),
            Condition("Descriptions:1", _own("description")),
            Condition("Flags:2"),
            Condition("Format:2"),
            Condition("Organizations:1", _own("organization")),
            *_ASSOCIATIONS_OWN,
        ),
        _accounts_format,
        flags=_OWNER_FLAGS,
        refused=_OWNERS_OTHER_FLAGS,
    ),
    Entity(
        "Associations:2",
        entities.ASSOCIATION,
        _associations,
        (Condition("Ids:1 Associations:2", _id), Condition("Format:1"), *_ASSOCIATIONS_OWN),
        _always(_ASSOCIATIONS_FORMAT),
        flags=_ONLY_DEFAULTS,
        refused="Tree:4 WithDeleted:5 WithRawQOSLevel:5 WithSubAccounts:5 WOPInfo:4 WOPLimits:4 WOLimits:3",
        complaint=(),
    ),
    Entity(
        "Clusters:2",
        entities.CLUSTER,
        _clusters,
        (
            Condition("Names:1 Clusters:3", _own("name")),
            Condition("Federations:3 Classification:3 flags:2"),
            Condition("Format:2"),
            Condition("RPCVersions:1"),
        ),
        _clusters_format,
        flags=_WITHOUT_LIMITS,
        refused="WithDeleted:5 WithFed:5",
    ),
    Entity(
        "QOS:1",
        entities.QOS,
        _all_qos,
        (
            Condition("Names:1 QOSLevel:1", _own("name")),
            Condition("Clusters:1 PreemptMode:8"),
            Condition("Descriptions:1", _own("description")),
            Condition("Format:1"),
            Condition("Ids:1", _own_id),
        ),
        _always(_QOS_FORMAT),
        complaint=(" Use keyword 'set' to modify SLURM_PRINT_VALUE",),
    ),
    Entity(
        "Users:1",
        entities.USER,
        _users,
        (
            Condition(_USERS, _own("name")),
            Condition("AdminLevel:2"),
            Condition("Clusters:1", _of_association("cluster"), needs_association=True),
            Condition("DefaultAccount:8", _own("default", "account")),
            Condition("DefaultWCKey:8", _own("default", "wckey")),
            Condition("Format:1"),
            Condition("WCKeys:1"),
            *_ASSOCIATIONS_OWN,
        ),
        _users_format,
        flags=_OWNER_FLAGS,
        refused=_OWNERS_OTHER_FLAGS,
    ),
    Entity(
        "tres:2",
        entities.TRES,
        _resources,
        (
            Condition("Type:2", _own("type")),
            Condition("Names:1", _own("name")),
            Condition("Format:1"),
            Condition("Ids:1", _own_id),
        ),
        _always("type,name%15,id"),
        has_blanks=False,
    ),
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
        style = next((name for name in reversed(options) if name in ("parsable", "parsable2")), None)
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
    for entity in _ENTITIES:
        if is_short_for(name, entity.spellings):
            return entity, operands[2:]
    raise Failure(*_NO_ENTITY)


def _wishes(entity: Entity, words: Sequence[str], options: Options) -> Wishes:
    flags = {_WITH_ASSOCIATIONS} if "associations" in options and _WITH_ASSOCIATIONS in entity.flags else set()
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
    if _WITH_ASSOCIATIONS in flags or _WITH_ASSOCIATIONS not in entity.flags:
        return True
    return any(_flag(entity, word) == _WITH_ASSOCIATIONS for word in words if "=" not in word)


def _list(value: str) -> list[str]:
    return [word.strip().lower() for word in value.split(",") if word.strip()] or [""]


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
