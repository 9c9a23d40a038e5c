"""What PSI/J finds of this package: it looks into folders of this name on the path, and loads the class itself."""

from __future__ import annotations

from packaging.version import Version
from psij.descriptor import Descriptor

from meluxina import __version__

__PSI_J_EXECUTORS__ = [
    Descriptor(
        name="slurm-rest",
        nice_name="Slurm over REST",
        version=Version(__version__),
        cls="meluxina.psij.SlurmRestExecutor",
    )
]
