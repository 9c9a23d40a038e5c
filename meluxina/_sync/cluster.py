# Made from ../_async by scripts/unasync: change that.
"""What a client can be asked about the cluster and its accounting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from slurmrestd.types import Response

from .. import lazy
from ..base_view import Listing
from ..slurm import wire
from ..slurm.states import state_names
from ..transport import checking
from ..transport.parameters import name_or_none, parameters, segment, with_flags
from .connection import Connection

if TYPE_CHECKING:
    from .. import views
else:
    views = lazy.around("views")

V = TypeVar("V")


class Cluster:
    """The methods of a client that show the cluster and its accounting."""

    _connection: Connection

    # The cluster

    def ping(self) -> list[views.controller.Ping]:
        """Ask which controllers are there (GET /slurm/…/ping). Returns one entry per controller."""
        request = (self._connection.api()).slurm.get_ping.request()
        pings = [views.controller.Ping(raw) for raw in self._connection.entries(request, "pings")]
        # To newer servers a controller that refuses the token is one that does not answer.
        if not any(ping.is_up for ping in pings) and (refusal := self._connection.token_refusal()):
            raise refusal
        return pings

    def nodes(self, *, state: str | Iterable[str] | None = None, partition: str | None = None) -> list[views.node.Node]:
        """List the nodes that this user may see (GET /slurm/…/nodes).

        Every condition given must hold; the server does not filter, so this client does.

        ::

            for node in client.nodes(state="DRAIN"):
                print(node.name, node.reason)

        Args:
            state: Only those with this base state or flag, or with one of these (`"IDLE"`, `["MIX", NodeState.DOWN]`).
            partition: Only those of this partition.

        """
        states = state_names("node state", state, views.node_state.NODE_STATES)
        partition = name_or_none("partition", partition)
        request = (self._connection.api()).slurm.get_nodes.request()
        nodes = [views.node.Node(raw) for raw in self._connection.entries(request, "nodes")]
        members = None
        if partition is not None and any(node.partitions for node in nodes):
            members = {node.name for node in nodes if partition in node.partitions}
        elif partition is not None:
            # Some versions say only of partitions which nodes they have.
            members = {name for one in self.partitions() if one.name == partition for name in one.nodes}
        return Listing(views.node.select(nodes, states=states, members=members), views.node.Node)

    def node(self, name: str) -> views.node.Node:
        """Ask for one node (GET /slurm/…/node/{node_name})."""
        return self._one(views.node.Node, "node", name, "get_node")

    def partitions(self) -> list[views.partition.Partition]:
        """List the partitions that this user may see (GET /slurm/…/partitions).

        ::

            for partition in client.partitions():
                print(partition.name, partition.max_time, partition.node_count)

        """
        return self._list(views.partition.Partition, "slurm", "get_partitions", "partitions")

    def partition(self, name: str) -> views.partition.Partition:
        """Ask for one partition (GET /slurm/…/partition/{partition_name})."""
        return self._one(views.partition.Partition, "partition", name, "get_partition")

    def reservations(self) -> list[views.reservation.Reservation]:
        """List the reservations that this user may see (GET /slurm/…/reservations). v0.0.36 can't be asked for any.

        ::

            for reservation in client.reservations():
                print(reservation.name, reservation.start_time, reservation.node_list)

        """
        return self._list(views.reservation.Reservation, "slurm", "get_reservations", "reservations")

    def reservation(self, name: str) -> views.reservation.Reservation:
        """Ask for one reservation (GET /slurm/…/reservation/{reservation_name})."""
        return self._one(views.reservation.Reservation, "reservation", name, "get_reservation")

    def licenses(self) -> list[views.license.License]:
        """List the licences that jobs can ask for (GET /slurm/…/licenses). v0.0.36 and 37 can't be asked for any.

        ::

            print({license.name: license.free for license in client.licenses()})

        """
        return self._list(views.license.License, "slurm", "get_licenses", "licenses")

    def shares(self, *, user: str | None = None, account: str | None = None) -> list[views.share.Share]:
        """List what users and accounts have used, against their shares and limits (GET /slurm/…/shares).

        v0.0.36 to 38 can't be asked for it.

        ::

            for share in client.shares(user=client.config.user):
                print(share.account, share.used_tres_minutes.get("cpu"), share.group_tres_minutes.get("cpu"))

        Args:
            user: Only those of this user.
            account: Only those of this account: its own, and its users'.

        """
        user, account = name_or_none("user", user), name_or_none("account", account)
        request = (self._connection.operation("slurm", "get_shares")).request()

        def succeeded(response: Response[Any]) -> None:
            # It warns that it can't write the infinite LevelFS of whoever has used nothing.
            checking.check(request, response, self._connection.config, quiet=True)

        response = self._connection.send(request, check=succeeded)
        entries = wire.listed(wire.read(response.parsed, "shares"), "shares")
        if entries is None:
            raise checking.unlisted(request, response, "shares")
        selected = (
            one
            for one in map(views.share.Share, entries)
            if user in (None, one.user) and account in (None, one.account)
        )
        return Listing(selected, views.share.Share)

    def diagnostics(self) -> views.diagnostics.Diagnostics:
        """Ask how busy the controller is (GET /slurm/…/diag).

        ::

            print((client.diagnostics()).schedule_cycle_mean)

        """
        response = self._connection.send((self._connection.api()).slurm.get_diag.request())
        return views.diagnostics.Diagnostics(wire.whole(wire.read(response.parsed, "statistics")))

    # Accounting

    def accounts(self) -> list[views.accounting.Account]:
        """List the accounts, with their users (GET /slurmdb/…/accounts).

        ::

            for account in client.accounts():
                print(account.name, account.users)

        """
        operation = self._connection.operation("slurmdb", "get_accounts")
        # The flags have these names from v0.0.41 on, and in v0.0.40; before, all is sent unasked.
        request = with_flags(operation, "with_associations", "with_coordinators", "with_assocs", "with_coords")
        entries = self._connection.entries(request, "accounts")
        return Listing(map(views.accounting.Account, entries), views.accounting.Account)

    def users(self) -> list[views.accounting.User]:
        """List the users that the accounting database knows, with their accounts (GET /slurmdb/…/users).

        ::

            print({user.name: user.default_account for user in client.users()})

        """
        operation = self._connection.operation("slurmdb", "get_users")
        request = with_flags(operation, "with_assocs", "with_wckeys")
        entries = self._connection.entries(request, "users")
        return Listing(map(views.accounting.User, entries), views.accounting.User)

    def associations(
        self, *, user: str | None = None, account: str | None = None, usage: bool = False
    ) -> list[views.association.Association]:
        """List who may use which account, with which QOS and limits (GET /slurmdb/…/associations).

        ::

            for association in client.associations(user=client.config.user):
                print(association.account, association.qos, association.max_wall)

        Args:
            user: Only those of this user.
            account: Only those of this account.
            usage: Whether to ask the controller too, like `shares`, for their `used_tres_minutes` and
                `running_tres_minutes`. v0.0.36 to 38 can't be asked for it.

        """
        shares = self.shares(user=user, account=account) if usage else []
        operation = self._connection.operation("slurmdb", "get_associations")
        conditions = {"user": name_or_none("user", user), "account": name_or_none("account", account)}
        query = {
            name: value for name, value in conditions.items() if value is not None and name in parameters(operation)
        }
        entries = self._connection.entries(operation.request(**query), "associations")
        # To servers an empty name, or one with a comma, is something else than a name.
        selected = (
            one
            for one in views.association.with_usage(entries, shares)
            if user in (None, one.user) and account in (None, one.account)
        )
        return Listing(selected, views.association.Association)

    def qos(self) -> list[views.accounting.QOS]:
        """List the qualities of service (GET /slurmdb/…/qos).

        ::

            print({qos.name: qos.max_wall for qos in client.qos()})

        """
        return self._list(views.accounting.QOS, "slurmdb", "get_qos", "qos", "QOS")

    def tres(self) -> list[views.accounting.TRES]:
        """List the trackable resources: what limits can be set on (GET /slurmdb/…/tres).

        ::

            print([str(tres) for tres in client.tres()])

        """
        operation = self._connection.operation("slurmdb", "get_tres")
        entries = self._connection.entries(operation.request(), "TRES", "tres")
        # Only marks where the numbers of a site's own resources begin; sacctmgr does not show it either.
        named = (tres for tres in map(views.accounting.TRES, entries) if tres.type != "dynamic_offset")
        return Listing(named, views.accounting.TRES)

    def clusters(self) -> list[views.accounting.SlurmCluster]:
        """List the clusters that the accounting database serves (GET /slurmdb/…/clusters).

        ::

            print([cluster.name for cluster in client.clusters()])

        """
        return self._list(views.accounting.SlurmCluster, "slurmdb", "get_clusters", "clusters")

    def wckeys(self) -> list[views.accounting.WCKey]:
        """List the workload characterisation keys (GET /slurmdb/…/wckeys). Only Slurm's administrators may ask."""
        return self._list(views.accounting.WCKey, "slurmdb", "get_wckeys", "wckeys")

    def _list(self, view: Callable[[Any], V], group: str, name: str, *fields: str) -> list[V]:
        operation = self._connection.operation(group, name)
        entries = self._connection.entries(operation.request(), *fields)
        return Listing(map(view, entries), view)

    def _one(self, view: Callable[[Any], V], kind: str, name: str, operation: str) -> V:
        request = (self._connection.operation("slurm", operation)).request(segment(kind, name))
        return view(self._connection.entry(request, f"{kind} {name}", f"{kind}s"))
