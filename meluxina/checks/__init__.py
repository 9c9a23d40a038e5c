"""What would be refused, or accepted and never start, said before a job is sent.

A finding is certain, or it says that it could not be known. Where Slurm chooses, nothing is compared.

- `result`: what is told. `questions`: what a client is asked for it, and in what order.
- `request`: what a job asks for, whatever the API version. `site`: how Slurm is set up there.
- `partitions`, `nodes`, `accounting`: the limits of where a job may go. `things`: what else it names.
- `judgement`: from all that to what is told.
"""

from __future__ import annotations

from .questions import check as check
from .questions import refuse as refuse
from .result import Check as Check
from .result import CheckFinding as CheckFinding
