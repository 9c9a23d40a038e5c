"""A job that the controller has lost, and of which nobody tells accounting the end."""

from __future__ import annotations

import pytest

import meluxina
from meluxina.testing import FakeSlurm


@pytest.mark.parametrize("version", ["v0.0.38", "v0.0.45"])
def test_a_wait_does_not_believe_for_ever_what_accounting_has(version: str) -> None:
    slurm = FakeSlurm(api_version=version)
    with slurm.client(timeout=meluxina.Timeouts(outage=0.5, poll=0.1)) as client:
        job = client.submit("true", qos="dev", time_limit=5, partition="cpu", hold=True)
        slurm.restart(controller=True, forget=True)
        with pytest.raises(meluxina.NotFoundError, match=rf"Job {job.id} has vanished") as caught:
            client.wait(job, timeout=30)
    assert "Accounting still shows it as PENDING" in caught.value.hint
