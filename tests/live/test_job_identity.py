"""Jobs as values on a real Slurm: equal from submit to accounting, and found again after a restart."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

from tests.builders import HET_SCRIPT, submit_job

from .conftest import NEWEST
from .helpers import eventually

pytestmark = pytest.mark.live
SERVED = NEWEST[-1:]


def test_a_job_is_the_same_from_its_submit_to_accounting_and_after_a_restart(connect: Any) -> None:
    client = connect()
    plain = submit_job(client, "sleep 1", name="saved")
    array = submit_job(client, "true", array="0-1")
    het = submit_job(client, HET_SCRIPT)
    sent = [plain, array, het]
    shown = [client.job(job) for job in sent]
    assert shown == sent
    assert set(shown) == set(sent)
    assert plain in client.jobs()
    assert sorted([het, array, plain]) == sent

    states = json.loads(json.dumps([job.save() for job in [*sent, *shown, *shown[1].tasks, *shown[2].components]]))
    restored = [connect().restore(state) for state in states]
    assert restored[:6] == sent * 2
    assert restored[-2:] == list(shown[2].components)
    ended = client.wait(restored[:3], timeout=90)
    assert ended == sent
    assert pickle.loads(pickle.dumps(ended)) == copy.deepcopy(sent) == ended  # noqa: S301 -- our own
    assert client.job(copy.copy(plain)).state.succeeded
    (record,) = eventually(lambda: client.history(ids=plain.id), len)
    assert record == plain == client.restore(record.save())
    assert hash(record) == hash(plain)
