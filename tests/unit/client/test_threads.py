"""The first use of a type may be in many threads at once."""

from __future__ import annotations

import pytest

from tests.builders import every_version, run_python

PROGRAM = """
import sys, threading
import slurmrestd
from meluxina.settings.config import resolve
from meluxina.submission.description import Submission, describe
from slurmrestd.decoding import convert, decode

sys.setswitchinterval(1e-6)
package = slurmrestd.load({version!r})
submit, listing = package.api.slurm.post_job_submit.OPERATION, package.api.slurm.get_jobs.OPERATION
config = resolve(url="http://127.0.0.1", token="t", user="u", account="a", environment={{}})
start, errors = threading.Barrier(16), []

def work(number):
    start.wait()
    try:
        if number % 2:
            submission = Submission(script="true", properties={{"qos": "dev", "time_limit": 5}}, mark="m")
            assert describe(submit, submission, config).script
        elif number % 4:
            assert decode(b'{{"jobs": [{{"job_id": 1}}]}}', listing.answers["200"]).jobs[0].job_id == 1
        else:
            assert convert({{"jobs": [{{"job_id": 1}}]}}, listing.answers["200"]).jobs[0].job_id == 1
    except BaseException as error:
        errors.append(error)

threads = [threading.Thread(target=work, args=[number]) for number in range(16)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
sys.exit(repr(errors) if errors else 0)
"""


@pytest.mark.parametrize("attempt", range(3))
@every_version
def test_threads_may_use_a_type_for_the_first_time_together(version: str, attempt: int) -> None:
    """Types are prepared once: msgspec itself ends the process when two threads do it together."""
    result = run_python(PROGRAM.format(version=version), PYTHONWARNINGS="ignore")
    assert (result.code, result.err[-2000:]) == (0, ""), attempt
