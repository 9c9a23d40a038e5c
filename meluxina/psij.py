"""The name by which PSI/J's users know the executor: `meluxina.psij.SlurmRestExecutor`, in PSI/J `slurm-rest`."""

from __future__ import annotations

from .integrations.psij.executor import SlurmRestExecutor, SlurmRestExecutorConfig

__all__ = ["SlurmRestExecutor", "SlurmRestExecutorConfig"]
