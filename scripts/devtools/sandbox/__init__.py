"""A real Slurm cluster on this machine, built from Debian's packages.

>>> from devtools.sandbox import Sandbox
>>> sandbox = Sandbox("22.05")
>>> sandbox.up()  # doctest: +SKIP
"""

from devtools.sandbox.cluster import Sandbox
from devtools.sandbox.errors import SandboxError
from devtools.sandbox.releases import API_VERSIONS, DEFAULT_RELEASE, RELEASES, Release

__all__ = ["API_VERSIONS", "DEFAULT_RELEASE", "RELEASES", "Release", "Sandbox", "SandboxError"]
