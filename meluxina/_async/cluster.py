"""What the cluster is made of and how it is."""

from __future__ import annotations

from .. import wire
from ..ping import Ping
from .connection import AsyncConnection


class AsyncCluster(AsyncConnection):
    """Reading controllers, nodes, partitions."""

    async def ping(self) -> list[Ping]:
        """Ask which controllers are there (GET /slurm/…/ping). One entry per controller."""
        request = (await self.api()).slurm.get_ping.request()
        return [Ping(raw) for raw in wire.items(wire.read((await self.send(request)).parsed, "pings"))]
