"""What would be refused, or accepted and never start, said before a job is sent. It asks nothing itself.

A finding is certain, or it says that it could not be known. Where Slurm chooses, nothing is compared.

- `result`: what is told. `request`: what a job asks for, whatever the API version. `site`: how Slurm is set up there.
- `partitions`, `nodes`, `accounting`: the limits of where a job may go. `things`: what else it names.
- `judgement`: from all that to what is told.
"""

from __future__ import annotations

from ..explain.evidence import Evidence as Evidence
from .judgement import judge as judge
from .judgement import topics as topics
from .judgement import unsendable as unsendable
from .request import Request as Request
from .request import read as read
from .result import Check as Check
from .result import CheckFinding as CheckFinding
