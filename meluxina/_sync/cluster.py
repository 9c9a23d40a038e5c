# Made from ../_async by scripts/unasync: change that.
"""What the cluster is made of and how it is."""

from __future__ import annotations

from collections.abc import Iterable

from ..slurm import wire
from ..slurm.states import NODE_STATES, chosen
from ..transport.parameters import name_or_none, named
from ..views.cluster import License, Ping, Reservation
from ..views.diagnostics import Diagnostics
from ..views.node import Node, select
from ..views.partition import Partition
from .reading import Reading


class Cluster(Reading):
    """Reading controllers, nodes, partitions, reservations, licences and statistics."""

    def ping(self) -> list[Ping]:
        """Ask which controllers are there (GET /slurm/…/ping).

        Returns:
            One entry per controller.

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        pings = [Ping(raw) for raw in self._entries((self.api()).slurm.get_ping.request(), "pings")]
        # To newer servers a controller that refuses the token is one that does not answer.
        if not any(ping.is_up for ping in pings) and (refusal := self._refusal()):
            raise refusal
        return pings

    def nodes(self, *, state: str | Iterable[str] | None = None, partition: str | None = None) -> list[Node]:
        """The nodes that this user may see (GET /slurm/…/nodes).

        Every condition given must hold; the server does not filter, so this client does.

        ::

            for node in client.nodes(state="DRAIN"):
                print(node.name, node.reason)

        Args:
            state: Only those with this base state or flag, or with one of these (`"IDLE"`, `["DOWN", "DRAIN"]`).
            partition: Only those of this partition.

        Raises:
            InvalidRequestError: There is no such state. Nothing was sent.
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        states, partition = chosen("node", state, NODE_STATES), name_or_none("partition", partition)
        found = self._entries((self.api()).slurm.get_nodes.request(), "nodes")
        return list(select(map(Node, found), states=states, partition=partition))

    def node(self, name: str) -> Node:
        """One node (GET /slurm/…/node/{node_name}).

        Raises:
            NotFoundError: There is no such node.

        """
        operation = self._operation("slurm", "get_node")
        return Node(self._entry(operation.request(named("node", name)), f"node {name}", "nodes"))

    def partitions(self) -> list[Partition]:
        """The partitions that this user may see (GET /slurm/…/partitions).

        ::

            for partition in client.partitions():
                print(partition.name, partition.max_time, partition.node_count)

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        operation = self._operation("slurm", "get_partitions")
        return [Partition(raw) for raw in self._entries(operation.request(), "partitions")]

    def partition(self, name: str) -> Partition:
        """One partition (GET /slurm/…/partition/{partition_name}).

        Raises:
            NotFoundError: There is no such partition.

        """
        operation = self._operation("slurm", "get_partition")
        request = operation.request(named("partition", name))
        return Partition(self._entry(request, f"partition {name}", "partitions"))

    def reservations(self) -> list[Reservation]:
        """The reservations that this user may see (GET /slurm/…/reservations).

        ::

            for reservation in client.reservations():
                print(reservation.name, reservation.start_time, reservation.node_list)

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        operation = self._operation("slurm", "get_reservations")
        return [Reservation(raw) for raw in self._entries(operation.request(), "reservations")]

    def reservation(self, name: str) -> Reservation:
        """One reservation (GET /slurm/…/reservation/{reservation_name}).

        Raises:
            NotFoundError: There is no such reservation.

        """
        operation = self._operation("slurm", "get_single_reservation", "get_reservation")
        request = operation.request(named("reservation", name))
        return Reservation(self._entry(request, f"reservation {name}", "reservations"))

    def licenses(self) -> list[License]:
        """The licences that jobs can ask for (GET /slurm/…/licenses).

        ::

            print({license.name: license.free for license in client.licenses()})

        Raises:
            VersionError: The API version has no such operation.
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        operation = self._operation("slurm", "get_licenses")
        return [License(raw) for raw in self._entries(operation.request(), "licenses")]

    def diagnostics(self) -> Diagnostics:
        """How busy the controller is (GET /slurm/…/diag).

        ::

            print((client.diagnostics()).schedule_cycle_mean)

        Raises:
            ConnectionFailed: There is no answer.
            AnswerError: The server reports an error.

        """
        response = self.send((self.api()).slurm.get_diag.request())
        return Diagnostics(wire.whole(wire.read(response.parsed, "statistics")))
