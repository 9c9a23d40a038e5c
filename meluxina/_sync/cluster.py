# Made from ../_async by scripts/unasync: change that.
"""What a client can be asked about the cluster and its accounting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from .. import lazy
from .desk import Desk

if TYPE_CHECKING:
    from .. import views
else:
    views = lazy.around("views")

V = TypeVar("V")


class Cluster:
    """The methods of a client that show the cluster and its accounting."""

    _desk: Desk

    # The cluster

    def ping(self) -> list[views.controller.Ping]:
        """Ask which controllers are there (GET /slurm/…/ping). Returns one entry per controller."""
        return self._desk.run(views.questions.ping(self._desk))

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
        return self._desk.run(views.questions.nodes(self._desk, state, partition))

    def node(self, name: str) -> views.node.Node:
        """Ask for one node (GET /slurm/…/node/{node_name})."""
        return self._desk.run(views.questions.one(self._desk, views.node.Node, name))

    def partitions(self) -> list[views.partition.Partition]:
        """List the partitions that this user may see (GET /slurm/…/partitions).

        ::

            for partition in client.partitions():
                print(partition.name, partition.max_time, partition.node_count)

        """
        return self._every(views.partition.Partition)

    def partition(self, name: str) -> views.partition.Partition:
        """Ask for one partition (GET /slurm/…/partition/{partition_name})."""
        return self._desk.run(views.questions.one(self._desk, views.partition.Partition, name))

    def reservations(self) -> list[views.reservation.Reservation]:
        """List the reservations that this user may see (GET /slurm/…/reservations). v0.0.36 can't be asked for any.

        ::

            for reservation in client.reservations():
                print(reservation.name, reservation.start_time, reservation.node_list)

        """
        return self._every(views.reservation.Reservation)

    def reservation(self, name: str) -> views.reservation.Reservation:
        """Ask for one reservation (GET /slurm/…/reservation/{reservation_name})."""
        return self._desk.run(views.questions.one(self._desk, views.reservation.Reservation, name))

    def licenses(self) -> list[views.license.License]:
        """List the licences that jobs can ask for (GET /slurm/…/licenses). v0.0.36 and 37 can't be asked for any.

        ::

            print({license.name: license.free for license in client.licenses()})

        """
        return self._every(views.license.License)

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
        return self._desk.run(views.questions.shares(self._desk, user, account))

    def diagnostics(self) -> views.diagnostics.Diagnostics:
        """Ask how busy the controller is (GET /slurm/…/diag).

        ::

            print((client.diagnostics()).schedule_cycle_mean)

        """
        return self._desk.run(views.questions.diagnostics(self._desk))

    # Accounting

    def accounts(self) -> list[views.accounting.Account]:
        """List the accounts, with their users (GET /slurmdb/…/accounts).

        ::

            for account in client.accounts():
                print(account.name, account.users)

        """
        return self._every(views.accounting.Account)

    def users(self) -> list[views.accounting.User]:
        """List the users that the accounting database knows, with their accounts (GET /slurmdb/…/users).

        ::

            print({user.name: user.default_account for user in client.users()})

        """
        return self._every(views.accounting.User)

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
        return self._desk.run(views.questions.associations(self._desk, user, account, usage=usage))

    def qos(self) -> list[views.accounting.QOS]:
        """List the qualities of service (GET /slurmdb/…/qos).

        ::

            print({qos.name: qos.max_wall for qos in client.qos()})

        """
        return self._every(views.accounting.QOS)

    def tres(self) -> list[views.accounting.TRES]:
        """List the trackable resources: what limits can be set on (GET /slurmdb/…/tres).

        ::

            print([str(tres) for tres in client.tres()])

        """
        return self._desk.run(views.questions.tres(self._desk))

    def clusters(self) -> list[views.accounting.SlurmCluster]:
        """List the clusters that the accounting database serves (GET /slurmdb/…/clusters).

        ::

            print([cluster.name for cluster in client.clusters()])

        """
        return self._every(views.accounting.SlurmCluster)

    def wckeys(self) -> list[views.accounting.WCKey]:
        """List the workload characterisation keys (GET /slurmdb/…/wckeys). Only Slurm's administrators may ask."""
        return self._every(views.accounting.WCKey)

    def _every(self, view: Callable[[Any], V]) -> list[V]:
        return self._desk.run(views.questions.every(self._desk, view))
