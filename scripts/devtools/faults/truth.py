"""What the cluster itself says of its jobs."""

from __future__ import annotations

import attrs

from devtools.sandbox import Sandbox

_FIELDS = "%A|%T|%j|%k"


@attrs.frozen
class Row:
    """One job of the cluster."""

    job_id: int
    state: str
    name: str
    comment: str = ""


def queue(sandbox: Sandbox) -> list[Row]:
    """List the jobs that the controller has, of all users and in all states."""
    lines = sandbox.exec(["squeue", "-h", "-t", "all", "-o", _FIELDS]).stdout.splitlines()
    return [Row(int(job_id), *others) for job_id, *others in (line.split("|", 3) for line in lines)]
