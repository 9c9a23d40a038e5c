"""What is asked of the cluster and its accounting: a table of lists, and what more some of them take.

Its functions are flows: they yield what a method of a client's desk returned, and `desk.run` takes them to their ends.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote

from msgspec.structs import replace

from slurmrestd.decoding import is_model
from slurmrestd.operation import Request
from slurmrestd.types import Response

from ..base_view import Listing
from ..errors import NotFoundError, UnreadableAnswer
from ..notation.state_names import state_names
from ..printable import quoted
from ..slurm import wire
from ..transport import checking
from ..transport.retrying import is_slurms
from ..transport.sendable import name_or_none, parameters
from .accounting import QOS, TRES, Account, SlurmCluster, User, WCKey
from .association import Association, with_usage
from .controller import Ping
from .diagnostics import Diagnostics
from .license import License
from .node import Node, select
from .node_state import NODE_STATES
from .partition import Partition
from .reservation import Reservation
from .share import Share

T = TypeVar("T")
V = TypeVar("V")
Flow = Generator[Any, Any, T]


class _List(NamedTuple):
    """How all things of a kind are asked for."""

    group: str
    operation: str
    fields: tuple[str, ...]
    """What the list is called in answers."""
    flags: tuple[str, ...] = ()
    """Parameters that are set where the API version has them."""


# They have these names from v0.0.41 on, and in v0.0.40; before, all is sent unasked.
_ACCOUNT_FLAGS = ("with_associations", "with_coordinators", "with_assocs", "with_coords")
_LISTS: Mapping[type, _List] = {
    Node: _List("slurm", "get_nodes", ("nodes",)),
    Partition: _List("slurm", "get_partitions", ("partitions",)),
    Reservation: _List("slurm", "get_reservations", ("reservations",)),
    License: _List("slurm", "get_licenses", ("licenses",)),
    Account: _List("slurmdb", "get_accounts", ("accounts",), _ACCOUNT_FLAGS),
    User: _List("slurmdb", "get_users", ("users",), ("with_assocs", "with_wckeys")),
    QOS: _List("slurmdb", "get_qos", ("qos", "QOS")),
    TRES: _List("slurmdb", "get_tres", ("TRES", "tres")),
    SlurmCluster: _List("slurmdb", "get_clusters", ("clusters",)),
    WCKey: _List("slurmdb", "get_wckeys", ("wckeys",)),
}
_SINGLE = {Node: "node", Partition: "partition", Reservation: "reservation"}


def every(desk: Any, view: Callable[[Any], V]) -> Flow[list[V]]:
    """List all things of a kind. Raises VersionError where the API version can't be asked for them."""
    question = _LISTS[view]  # type: ignore[index] # a view is a type
    operation = yield desk.connection.operation(question.group, question.operation)
    entries = yield desk.connection.entries(with_flags(operation, *question.flags), *question.fields)
    return Listing(map(view, entries), view)


def one(desk: Any, view: Callable[[Any], V], name: str) -> Flow[V]:
    """Ask for one thing by its name. Raises NotFoundError if there is none."""
    kind = _SINGLE[view]  # type: ignore[index] # a view is a type
    operation = yield desk.connection.operation("slurm", f"get_{kind}")
    request, absence = operation.request(segment(kind, name)), f"There is no {kind} {name}"
    try:
        _, entries = yield desk.connection.listing(request, f"{kind}s")
    except NotFoundError as error:
        if not is_slurms(error):
            raise
        raise NotFoundError(absence, status=error.status, errors=error.errors) from None
    if not entries:
        raise NotFoundError(f"{absence}.")
    return view(entries[0])


def ping(desk: Any) -> Flow[list[Ping]]:
    """Ask which controllers are there."""
    request = (yield desk.connection.api()).slurm.get_ping.request()
    pings = [Ping(raw) for raw in (yield desk.connection.entries(request, "pings"))]
    # To newer servers a controller that refuses the token is one that does not answer.
    if not any(ping.is_up for ping in pings) and (refusal := (yield desk.connection.token_refusal())):
        raise refusal
    return pings


def diagnostics(desk: Any) -> Flow[Diagnostics]:
    """Ask how busy the controller is."""
    response = yield desk.connection.send((yield desk.connection.api()).slurm.get_diag.request())
    return Diagnostics(_whole(wire.read(response.parsed, "statistics")))


def _whole(value: Any) -> Any:
    """Check that a value is a model, and return it. Raises UnreadableAnswer for anything else, also for nothing."""
    if not is_model(type(value)):
        raise UnreadableAnswer("The answer is not what slurmrestd sends: what was asked for is not in it.")
    return value


def nodes(desk: Any, state: str | Iterable[str] | None, partition: str | None) -> Flow[list[Node]]:
    """List nodes in these states, and of this partition."""
    states, partition = state_names("node state", state, NODE_STATES), name_or_none("partition", partition)
    all_nodes = yield from every(desk, Node)
    members = None
    if partition is not None and any(node.partitions for node in all_nodes):
        members = {node.name for node in all_nodes if partition in node.partitions}
    elif partition is not None:
        # Some versions say only of partitions which nodes they have.
        partitions = yield from every(desk, Partition)
        members = {name for one in partitions if one.name == partition for name in one.nodes}
    return Listing(select(all_nodes, states=states, members=members), Node)


def tres(desk: Any) -> Flow[list[TRES]]:
    """List the trackable resources."""
    # Only marks where the numbers of a site's own resources begin; sacctmgr does not show it either.
    return Listing((tres for tres in (yield from every(desk, TRES)) if tres.type != "dynamic_offset"), TRES)


def shares(desk: Any, user: str | None, account: str | None) -> Flow[list[Share]]:
    """List what users and accounts have used, of this user and this account."""
    user, account = name_or_none("user", user), name_or_none("account", account)
    request = (yield desk.connection.operation("slurm", "get_shares")).request()

    def succeeded(response: Response[Any]) -> None:
        # It warns that it can't write the infinite LevelFS of whoever has used nothing.
        checking.check(request, response, desk.connection.config, quiet=True)

    response = yield desk.connection.send(request, check=succeeded)
    entries = wire.listed(wire.read(response.parsed, "shares"), "shares")
    if entries is None:
        raise checking.unlisted(request, response, "shares")
    return Listing(_chosen(map(Share, entries), user, account), Share)


def associations(desk: Any, user: str | None, account: str | None, *, usage: bool) -> Flow[list[Association]]:
    """List associations of this user and this account; with their usage, if that is wanted."""
    usages = (yield from shares(desk, user, account)) if usage else []
    operation = yield desk.connection.operation("slurmdb", "get_associations")
    conditions = {"user": name_or_none("user", user), "account": name_or_none("account", account)}
    query = {name: value for name, value in conditions.items() if value is not None and name in parameters(operation)}
    entries = yield desk.connection.entries(operation.request(**query), "associations")
    # To servers an empty name, or one with a comma, is something else than a name.
    return Listing(_chosen(with_usage(entries, usages), user, account), Association)


def _chosen(things: Iterable[Any], user: str | None, account: str | None) -> Iterable[Any]:
    return (one for one in things if user in (None, one.user) and account in (None, one.account))


def with_flags(operation: Any, *flags: str) -> Request[Any]:
    """Make a request of an operation with those of these flags that the API version has, all of them set."""
    request: Request[Any] = operation.request(**{flag: "true" for flag in flags if flag in parameters(operation)})
    # With a value a flag is a text, and the server warns that it is no boolean; without one it is true.
    query = "&".join(quote(name) for name in request.params)
    return replace(request, params={}, url=f"{request.url}?{query}") if query else request


def segment(kind: str, name: str) -> str:
    """Check a name that becomes part of a path, and return it. Raises NotFoundError for what can be no name."""
    if not isinstance(name, str) or not name.isprintable() or set(name) & set(" /\\?#%,") or name in ("", ".", ".."):
        raise NotFoundError.unsent(f"{quoted(name)} is not the name of a {kind}.")
    return name
