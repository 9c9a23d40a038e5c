"""What users get wrong, on real servers: a clear error or a job that runs, and a daemon that lives on."""

from __future__ import annotations

import random
import shlex
from collections import Counter
from typing import Any

import pytest

import meluxina
from devtools.faults.fuzz import fuzz, mistyped
from devtools.sandbox import Sandbox
from meluxina.rare_options.node_lists import check
from tests.builders import OBLIGATORY, submit_job

pytestmark = [
    pytest.mark.live,
    pytest.mark.filterwarnings("ignore::meluxina.SlurmWarning"),
]

ON_CPU: dict[str, Any] = {"time_limit": 1, "partition": "cpu"}


def test_no_submission_ends_the_server(slurm: Sandbox) -> None:
    reached, deadly = fuzz(slurm, 300, 1, print)
    assert deadly == []
    outcomes = Counter(submission.outcome for submission in reached)
    # Or nothing was tried.
    assert outcomes["job"] > 20
    assert outcomes["InvalidRequestError"] > 20
    # A server that lives gives an answer that says something.
    assert outcomes["unknown"] <= 3


def test_lists_of_nodes_are_read_as_slurm_reads_them(slurm: Sandbox) -> None:
    chance = random.Random(5)
    right = ("mel[0001-0003]", "mel[0001-0003,2001]", "mel0001,mel[2001-2002]", "r[1-2]n[01-16]", "m[1-99]", "m[1]x[2]")
    texts = [text for _ in range(600) if not (text := mistyped(chance, chance.choice(right))).startswith("-")]
    script = "".join(f"scontrol show hostnames {shlex.quote(text)} 2>&1; echo @@\n" for text in texts)
    answers = slurm.exec(["sh", "-s"], input=script).stdout.split("@@\n")
    for text, answer in zip(texts, answers[:-1], strict=True):
        try:
            check(text, older=slurm.release.slurm == "22.05")
        except ValueError:
            # A node with a bracket in its name is none.
            assert "Invalid" in answer or set(answer) & set("[]"), text
        else:
            assert "Invalid" not in answer, text


@pytest.mark.parametrize("text", ["mel[0003-0001]", "[mel0001]", "mel[a]", "mel[]", "mel[1..3]", "mel[1-70000]"])
def test_a_list_of_nodes_that_slurm_can_not_read_is_not_sent(client: Any, text: str) -> None:
    job = client.submit("true", hold=True, **OBLIGATORY)
    script = f"#!/bin/sh\n#SBATCH -w {text}\ntrue"
    options: list[dict[str, str]] = [{"nodelist": text}, {"required_nodes": text}, {"exclude": text}]
    for wrong, properties in [("true", option) for option in options] + [(script, {})]:
        with pytest.raises(meluxina.InvalidRequestError, match="no list of nodes"):
            client.submit(wrong, hold=True, **properties, **OBLIGATORY)
    with pytest.raises(meluxina.InvalidRequestError, match="no list of nodes"):
        client.update(job, nodelist=text)
    assert client.ping()
    client.cancel(job)


@pytest.mark.parametrize(
    "name", ["a/../b", "no%2Fsuch", "100%", "a b", "x?update_time=0", "a#b", "ünï", "a\nb", "x" * 5000]
)
@pytest.mark.parametrize("method", ["node", "partition", "reservation"])
def test_an_odd_name_is_not_found(client: Any, method: str, name: str) -> None:
    with pytest.raises(meluxina.AnswerError) as raised:
        getattr(client, method)(name)
    assert isinstance(raised.value, meluxina.NotFoundError | meluxina.InvalidRequestError)
    assert client.ping()


def test_odd_texts_arrive_as_they_are(client: Any) -> None:
    odd = "ünï 💥 \"quoted\" 'single' \\ $(x) ; & end"
    job = submit_job(client, hold=True, name=odd, comment=odd, **ON_CPU)
    found = client.job(job.id)
    client.cancel(job)
    assert (found.name, found.comment) == (odd, odd)


def test_a_script_of_bytes_that_are_text_runs(client: Any) -> None:
    job = client.wait(submit_job(client, "#!/bin/sh\n# \x01\x02 ünï 💥\nexit 3\n", **ON_CPU), timeout=60)
    assert job.return_code == 3


@pytest.mark.parametrize("megabytes", [1, 10])
def test_a_huge_script_runs_and_a_larger_one_is_refused(client: Any, megabytes: int) -> None:
    script = "#!/bin/sh\n" + f"# {'x' * 97}\n" * (10_000 * megabytes) + "exit 3\n"
    if megabytes == 10:
        with pytest.raises(meluxina.AnswerError):
            submit_job(client, script, **ON_CPU)
    else:
        job = submit_job(client, script, **ON_CPU)
        assert client.wait(job, timeout=60).return_code == 3
    assert client.ping()
