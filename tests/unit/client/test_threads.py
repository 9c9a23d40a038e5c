"""Threads may do what is done for the first time, with a type or with a client, all at once."""

from __future__ import annotations

import ast

import pytest

from devtools.environment import ROOT
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


FIRST_SUBMITS = """
import functools, sys, threading, time

class CachedProperty:
    '''functools.cached_property as it is from Python 3.12 on, without a lock, at its slowest.'''
    def __init__(self, function):
        self.function = function
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.function(instance)
        time.sleep(0.1)
        instance.__dict__[self.name] = value
        return value

functools.cached_property = CachedProperty
import httpx
import meluxina

def answer(request):
    if request.method == "POST":
        start.wait()
        raise httpx.ReadError("cut", request=request)
    return httpx.Response(500, json={{"errors": [{{"error_number": 5004, "error": "cut"}}]}})

marks = {{f"mark-{{number}}" for number in range(8)}}
start = threading.Barrier(len(marks))
client = meluxina.Client(
    "http://127.0.0.1:1", "token-of-a-test", "u", "a", {version!r}, transport=httpx.MockTransport(answer),
    timeout=meluxina.Timeouts(search=0, retries=0),
)

def submit(mark):
    try:
        client.submit("true", qos="dev", time_limit=5, mark=mark)
    except meluxina.SubmitUnknown:
        pass

threads = [threading.Thread(target=submit, args=[mark]) for mark in marks]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
lost = marks - client.unresolved
sys.exit(f"lost: {{sorted(lost)}}" if lost else 0)
"""


@every_version
def test_first_submits_of_threads_lose_no_mark(version: str) -> None:
    result = run_python(FIRST_SUBMITS.format(version=version), PYTHONWARNINGS="ignore")
    assert (result.code, result.err) == (0, "")


def test_a_client_makes_all_its_state_in_init() -> None:
    """What is made when it is first needed can be made twice, and a lock that is two locks is none."""
    for path in sorted((ROOT / "meluxina" / "_async").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert "cached_property" not in ast.dump(tree), path
        for kind in (node for node in tree.body if isinstance(node, ast.ClassDef)):
            made = {True: set[str](), False: set[str]()}
            for method in (node for node in kind.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)):
                made[method.name == "__init__"] |= {
                    node.attr
                    for node in ast.walk(method)
                    if isinstance(node, ast.Attribute)
                    and isinstance(node.ctx, ast.Store)
                    and isinstance(node.value, ast.Name)
                    and node.value.id == "self"
                }
            assert made[False] <= made[True], f"{path.name}: {kind.name}"
