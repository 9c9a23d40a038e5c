"""What PSI/J finds of this package: it looks into folders of this name on the path, and loads the class itself."""

from __future__ import annotations

from packaging.version import Version
from psij.descriptor import Descriptor

__PSI_J_EXECUTORS__ = [
    Descriptor(
        name="slurm-rest",
        nice_name="Slurm over REST",
        version=Version("0.1.0"),
        cls="meluxina.psij.SlurmRestExecutor",
    )
]
