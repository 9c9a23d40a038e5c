# Made from ../_async by scripts/unasync: change that.
"""What the cluster is made of and how it is."""

from __future__ import annotations

from .. import wire
from ..ping import Ping
from .connection import Connection


class Cluster(Connection):
    """Reading controllers, nodes, partitions."""

    def ping(self) -> list[Ping]:
        """Ask which controllers are there (GET /slurm/…/ping). One entry per controller."""
        request = (self.api()).slurm.get_ping.request()
        return [Ping(raw) for raw in wire.items(wire.read((self.send(request)).parsed, "pings"))]
