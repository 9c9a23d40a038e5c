"""The name by which JupyterHub's configuration knows the spawner: `meluxina.jupyterhub.SlurmSpawner`."""

from __future__ import annotations

from .integrations.jupyterhub.spawner import SlurmSpawner

__all__ = ["SlurmSpawner"]
