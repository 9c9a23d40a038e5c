"""States by squeue's and sinfo's short forms: the same that Slurm's own commands mean by them."""

from __future__ import annotations

from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from meluxina import JobState
from meluxina.notation.state_names import state_names
from meluxina.slurm.states import JOB_STATES

from .helpers import eventually

SHORT_FORMS = (
    *("BF", "CA", "CD", "CF", "CG", "DL", "F", "NF", "OOM", "PD", "PR", "R", "RD", "RF", "RH", "RQ", "RS", "RV"),
    *("S", "SE", "SI", "SO", "ST", "TO"),
)


def test_squeue_takes_every_short_form_and_no_other_of_this_length(slurm: Sandbox) -> None:
    tries = [f"{short}:$(squeue --states={short} >/dev/null 2>&1; echo $?)" for short in (*SHORT_FORMS, "XX")]
    statuses = dict(entry.split(":") for entry in slurm.exec(["sh", "-c", f"echo {' '.join(tries)}"]).stdout.split())
    assert statuses == {**dict.fromkeys(SHORT_FORMS, "0"), "XX": "1"}
    for short in SHORT_FORMS:
        assert state_names("job state", short, JOB_STATES) != frozenset({short})


@pytest.mark.parametrize("connect", ["sync"], indirect=True)
def test_a_job_is_found_by_the_short_form_that_squeue_shows(client: Any, slurm: Sandbox) -> None:
    properties = {"qos": "dev", "time_limit": 5, "partition": "cpu", "name": "states"}
    jobs = [client.submit("true", **properties), client.submit("exit 1", **properties)]
    jobs += [client.submit("true", hold=True, **properties), client.submit("sleep 300", **properties)]
    client.wait(jobs[:2], timeout=60)
    client.wait(jobs[3], until="R", timeout=60)
    lines = slurm.exec(["squeue", "--noheader", "--states=all", "--name=states", "--format=%i %t %T"]).stdout
    rows = {int(number): (short, state) for number, short, state in map(str.split, lines.splitlines())}
    assert {rows[job.id] for job in jobs} >= {("CD", "COMPLETED"), ("F", "FAILED"), ("PD", "PENDING"), ("R", "RUNNING")}
    for number, (short, state) in rows.items():
        assert state_names("job state", short, JOB_STATES) == frozenset({state})
        assert number in [job.id for job in client.jobs(name="states", state=short)]
    assert jobs[2].id in [job.id for job in client.jobs(state=JobState.PENDING)]
    assert client.cancel(name="states", state="PD") == [str(jobs[2].id)]
    client.cancel(jobs[3])
    with pytest.raises(meluxina.InvalidRequestError, match="Did you mean RUNNING"):
        client.history(mine=True, state="RUNNNG")


@pytest.mark.parametrize("connect", ["sync"], indirect=True)
def test_a_node_is_found_by_the_short_form_that_sinfo_shows(client: Any, slurm: Sandbox) -> None:
    def missing() -> list[tuple[str, str]]:
        lines = slurm.exec(["sinfo", "--Node", "--noheader", "--format=%N %t"]).stdout
        rows = [line.split() for line in lines.splitlines()]
        # What is drained is a state and a flag in one word.
        plain = [row for row in rows if row[1] in ("idle", "mix", "alloc", "comp", "resv", "maint")]
        return [(name, short) for name, short in plain if name not in [n.name for n in client.nodes(state=short)]]

    # Jobs of other tests may start and end between two questions.
    assert eventually(missing, lambda rows: not rows) == []
