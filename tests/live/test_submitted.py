"""What `submit` returns is what was sent: the server must show the same, as far as it goes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import meluxina
from tests.builders import submit_job

pytestmark = pytest.mark.live

PROPERTIES = sorted(
    {
        name
        for kind in meluxina.Job.__mro__
        for name, value in vars(kind).items()
        if isinstance(value, property) and not name.startswith("_")
    }
    # These hold the answer itself, and jobs made of it.
    - {"json", "tasks", "components"}
)


def told(job: Any) -> dict[str, Any]:
    """What a job says of itself."""
    values = {name: getattr(job, name) for name in PROPERTIES}
    return {name: value for name, value in values.items() if value not in (None, (), {})}


SUBMITS: list[dict[str, Any]] = [
    {"script": "true"},
    {"script": "true", "time_limit": "UNLIMITED", "qos": "default"},
    {"script": ["printf", "%s", "a b"], "time_limit": timedelta(hours=1, minutes=30), "partition": "cpu", "nodes": 1},
    {"script": "#!/bin/sh\n#SBATCH --comment='my own' -J named\ntrue", "output": "out-%j-%x.txt", "error": "/home/e%u"},
    {"script": "true", "chdir": "/home", "input": "in.txt", "comment": "also mine", "mark": "a-mark.of_mine"},
    {"script": "true", "array": "0-9:3%2"},
    {"script": "true", "array": range(4), "output": "%A_%a.txt"},
]


@pytest.mark.parametrize("wanted", SUBMITS, ids=lambda wanted: ",".join(list(wanted)[1:]) or "bare")
def test_the_server_shows_what_was_sent(client: Any, wanted: dict[str, Any]) -> None:
    mark = {"mark": f"{wanted['mark']}-{type(client).__name__}"} if "mark" in wanted else {}
    sent = submit_job(client, **{"hold": True} | wanted | mark)
    try:
        shown = client.job(sent)
        assert told(sent).items() <= told(shown).items()
        assert {"id", "label", "name", "user", "account", "qos", "working_directory", "standard_output"} <= told(
            sent
        ).keys()
        assert [task.array_indices for task in sent.tasks] == [task.array_indices for task in shown.tasks]
        assert (sent.submit_time, shown.submit_time is None) == (None, False)
        assert sent.state == shown.state == "PENDING"
    finally:
        client.cancel(sent)


def test_a_submitted_job_can_be_used_at_once(client: Any) -> None:
    first = submit_job(client, "sleep 300", hold=True)
    second = submit_job(client, after=first)
    assert client.job(second).dependency.startswith(f"afterok:{first.id}")
    client.update(second, comment="changed")
    client.hold(second)
    assert client.job(second).comment == "changed"
    for job in (second, first):
        client.cancel(job)
    assert {str(job.state) for job in client.wait([first, second], timeout=60)} == {"CANCELLED"}


def test_tasks_of_a_submitted_array_can_be_used_at_once(client: Any) -> None:
    array = submit_job(client, "sleep 300", hold=True, array=range(3))
    client.cancel(array.task(1))
    assert client.job(array).task(0).state == "PENDING"
    client.cancel(array)
    assert {str(task.state) for task in client.wait(array, timeout=60).tasks} == {"CANCELLED"}


def test_the_components_of_a_submitted_heterogeneous_job_are_the_servers(client: Any) -> None:
    script = "#SBATCH -n1 --hold\n#SBATCH hetjob\n#SBATCH -n1 --hold\ntrue\n"
    job = submit_job(client, script)
    try:
        assert [component.label for component in job.components] == [f"{job.id}+0", f"{job.id}+1"]
        assert job.components[1].id > job.id
    finally:
        client.cancel(job)
