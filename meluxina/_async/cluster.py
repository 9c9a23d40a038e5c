"""What a client can be asked about the cluster and its accounting."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from .. import lazy
from .desk import AsyncDesk

if TYPE_CHECKING:
    from .. import views
else:
    views = lazy.around("views")

V = TypeVar("V")


class AsyncCluster:
    """The methods of a client that show the cluster and its accounting."""

    _desk: AsyncDesk

    # The cluster

    async def ping(self) -> list[views.controller.Ping]:
        """Ask which controllers are there (GET /slurm/…/ping). Returns one entry per controller."""
        return await self._desk.run(views.questions.ping(self._desk))

    async def nodes(
        self, *, state: str | Iterable[str] | None = None, partition: str | None = None
    ) -> list[views.node.Node]:
        """List the nodes that this user may see (GET /slurm/…/nodes).

        Every condition given must hold; the server does not filter, so this client does.

        ::

            for node in await client.nodes(state="DRAIN"):
                print(node.name, node.reason)

        Args:
            state: Only those with this base state or flag, or with one of these (`"IDLE"`, `["MIX", NodeState.DOWN]`).
            partition: Only those of this partition.

        """
        return await self._desk.run(views.questions.nodes(self._desk, state, partition))

    async def node(self, name: str) -> views.node.Node:
        """Ask for one node (GET /slurm/…/node/{node_name})."""
        return await self._desk.run(views.questions.one(self._desk, views.node.Node, name))

    async def partitions(self) -> list[views.partition.Partition]:
        """List the partitions that this user may see (GET /slurm/…/partitions).

        ::

            for partition in await client.partitions():
                print(partition.name, partition.max_time, partition.node_count)

        """
        return await self._every(views.partition.Partition)

    async def partition(self, name: str) -> views.partition.Partition:
        """Ask for one partition (GET /slurm/…/partition/{partition_name})."""
        return await self._desk.run(views.questions.one(self._desk, views.partition.Partition, name))

    async def reservations(self) -> list[views.reservation.Reservation]:
        """List the reservations that this user may see (GET /slurm/…/reservations). v0.0.36 can't be asked for any.

        ::

            for reservation in await client.reservations():
                print(reservation.name, reservation.start_time, reservation.node_list)

        """
        return await self._every(views.reservation.Reservation)

    async def reservation(self, name: str) -> views.reservation.Reservation:
        """Ask for one reservation (GET /slurm/…/reservation/{reservation_name})."""
        return await self._desk.run(views.questions.one(self._desk, views.reservation.Reservation, name))

    async def licenses(self) -> list[views.license.License]:
        """List the licences that jobs can ask for (GET /slurm/…/licenses). v0.0.36 and 37 can't be asked for any.

        ::

            print({license.name: license.free for license in await client.licenses()})

        """
        return await self._every(views.license.License)

    async def shares(self, *, user: str | None = None, account: str | None = None) -> list[views.share.Share]:
        """List what users and accounts have used, against their shares and limits (GET /slurm/…/shares).

        v0.0.36 to 38 can't be asked for it.

        ::

            for share in await client.shares(user=client.config.user):
                print(share.account, share.used_tres_minutes.get("cpu"), share.group_tres_minutes.get("cpu"))

        Args:
            user: Only those of this user.
            account: Only those of this account: its own, and its users'.

        """
        return await self._desk.run(views.questions.shares(self._desk, user, account))

    async def diagnostics(self) -> views.diagnostics.Diagnostics:
        """Ask how busy the controller is (GET /slurm/…/diag).

        ::

            print((await client.diagnostics()).schedule_cycle_mean)

        """
        return await self._desk.run(views.questions.diagnostics(self._desk))

    # Accounting

    async def accounts(self) -> list[views.accounting.Account]:
        """List the accounts, with their users (GET /slurmdb/…/accounts).

        ::

            for account in await client.accounts():
                print(account.name, account.users)

        """
        return await self._every(views.accounting.Account)

    async def users(self) -> list[views.accounting.User]:
        """List the users that the accounting database knows, with their accounts (GET /slurmdb/…/users).

        ::

            print({user.name: user.default_account for user in await client.users()})

        """
        return await self._every(views.accounting.User)

    async def associations(
        self, *, user: str | None = None, account: str | None = None, usage: bool = False
    ) -> list[views.association.Association]:
        """List who may use which account, with which QOS and limits (GET /slurmdb/…/associations).

        ::

            for association in await client.associations(user=client.config.user):
                print(association.account, association.qos, association.max_wall)

        Args:
            user: Only those of this user.
            account: Only those of this account.
            usage: Whether to ask the controller too, like `shares`, for their `used_tres_minutes` and
                `running_tres_minutes`. v0.0.36 to 38 can't be asked for it.

        """
        return await self._desk.run(views.questions.associations(self._desk, user, account, usage=usage))

    async def qos(self) -> list[views.accounting.QOS]:
        """List the qualities of service (GET /slurmdb/…/qos).

        ::

            print({qos.name: qos.max_wall for qos in await client.qos()})

        """
        return await self._every(views.accounting.QOS)

    async def tres(self) -> list[views.accounting.TRES]:
        """List the trackable resources: what limits can be set on (GET /slurmdb/…/tres).

        ::

            print([str(tres) for tres in await client.tres()])

        """
        return await self._desk.run(views.questions.tres(self._desk))

    async def clusters(self) -> list[views.accounting.SlurmCluster]:
        """List the clusters that the accounting database serves (GET /slurmdb/…/clusters).

        ::

            print([cluster.name for cluster in await client.clusters()])

        """
        return await self._every(views.accounting.SlurmCluster)

    async def wckeys(self) -> list[views.accounting.WCKey]:
        """List the workload characterisation keys (GET /slurmdb/…/wckeys). Only Slurm's administrators may ask."""
        return await self._every(views.accounting.WCKey)

    async def _every(self, view: Callable[[Any], V]) -> list[V]:
        return await self._desk.run(views.questions.every(self._desk, view))
