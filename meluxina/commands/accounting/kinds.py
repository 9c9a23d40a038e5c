"""What sacctmgr can show: how each kind is loaded, what chooses of it, and which fields it has by default."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from ..arguments import Failure
from ..values import count, text
from . import entities
from .entities import Book, Readers, Row

_SET = " Use keyword 'set' to modify value"
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
WITH_ASSOCIATIONS, _WITH_COORDINATORS, _ONLY_DEFAULTS = "WithAssoc:5", "WithCoordinators:5", "OnlyDefaults:2"
_WITHOUT_LIMITS = "WOLimits:3"
_USERS = "Names:1 Users:1"

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
    Condition("QosLevel:1", entities.qos_names, needs_association=True),
    Condition("Users:1", _of_association("user"), needs_association=True),
)


# What is loaded, and shown by default


def _associations(book: Book, wishes: Wishes) -> Iterator[Row]:
    rows = (Row(one, one, book) for one in entities.sort(book, book.associations))
    return (row for row in rows if _ONLY_DEFAULTS not in wishes.flags or row.own.is_default)


def _owners(book: Book, wishes: Wishes, key: str, owners: Sequence[Any]) -> Iterator[Row]:
    if WITH_ASSOCIATIONS not in wishes.flags:
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
    limits = _ACCOUNTS_LIMITS if WITH_ASSOCIATIONS in wishes.flags else ""
    return ",".join(("acc,des,o", limits, "coord" if _WITH_COORDINATORS in wishes.flags else ""))


def _users_format(wishes: Wishes, rows: Sequence[Row]) -> str:
    # Where jobs are not counted by keys nobody has one.
    key = "defaultw" if any(text(row.own, "default", "wckey") for row in rows) else ""
    coordinators = "coord" if _WITH_COORDINATORS in wishes.flags else ""
    limits = _USERS_LIMITS if WITH_ASSOCIATIONS in wishes.flags else ""
    return f"u,defaulta,{key},ad,{coordinators},{limits}"


def _clusters_format(wishes: Wishes, _rows: Sequence[Row]) -> str:
    return "cl,controlh,controlp,rpc," + ("" if _WITHOUT_LIMITS in wishes.flags else _CLUSTERS_LIMITS)


_OWNER_FLAGS = f"{WITH_ASSOCIATIONS} {_WITH_COORDINATORS}"
_OWNERS_OTHER_FLAGS = "WithDeleted:5 WithRawQOSLevel:5 WOPLimits:4"
ENTITIES = (
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
