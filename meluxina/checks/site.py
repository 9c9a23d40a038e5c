"""What is known of how a site has set up its Slurm, and what is not."""

from __future__ import annotations

from typing import Any

from ..explain.evidence import Evidence
from ..slurm import wire


class Site:
    """The configuration of the controller. Most API versions tell none of it: then each answer is None."""

    def __init__(self, evidence: Evidence) -> None:
        configuration = next(iter(evidence.all("configuration")), None)
        # By the names of slurm.conf, whatever a version's model calls them.
        self._configuration: dict[str, Any] | None = configuration and configuration.to_dict()

    def _words(self, name: str) -> frozenset[str] | None:
        value = self._read(name)
        return None if value is None else frozenset(word.lower() for word in wire.words(value))

    def _read(self, name: str) -> Any:
        return (self._configuration or {}).get(name)

    @property
    def is_told(self) -> bool:
        """Whether it was told at all."""
        return self._configuration is not None

    def enforces(self, kind: str) -> bool | None:
        """Tell whether accounting is enforced: `associations`, `limits` or `qos` (AccountingStorageEnforce)."""
        words = self._words("AccountingStorageEnforce")
        return None if words is None else kind in words

    @property
    def partition_limits(self) -> str | None:
        """What happens to a job beyond its partition's limits: `no`, `any` or `all` (EnforcePartLimits)."""
        words = self._words("EnforcePartLimits")
        return next(iter(words), None) if words else None

    @property
    def plugins(self) -> tuple[str, ...] | None:
        """The plugins that may change what is submitted (JobSubmitPlugins)."""
        words = self._words("JobSubmitPlugins")
        return None if words is None else tuple(sorted(words))

    @property
    def array_size(self) -> int | None:
        """One more than the highest index of a job array (MaxArraySize)."""
        return wire.number(self._read("MaxArraySize"))

    @property
    def limits_memory(self) -> bool | None:
        """Whether memory is limited for all partitions, by which Slurm may give a job more CPUs."""
        if not self.is_told:
            return None
        return any(wire.number(self._read(name)) for name in ("MaxMemPerCPU", "MaxMemPerNode"))
