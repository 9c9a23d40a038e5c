"""A megabyte of anything, wherever the text of an answer is read: soon done, with little memory, and no crash."""

from __future__ import annotations

import time
import tracemalloc
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import msgspec
import pytest

import meluxina
from meluxina.advice.served import in_document
from meluxina.errors import ServerError
from meluxina.job_details import output_paths
from meluxina.jobs import marks
from meluxina.jobs.job_id import MOST_TASKS, JobId, indices
from meluxina.jobs.view import JobView
from meluxina.notation import tres
from meluxina.notation.hostlist import expand
from meluxina.printable import printable
from meluxina.settings.token import Token, holds_token, mask
from meluxina.tokens.command import _LIKE_A_TOKEN
from meluxina.transport import checking
from meluxina.transport.answer import Answer
from meluxina.views.values import fraction, split
from slurmrestd.v0_0_43 import models

SIZE = 1_000_000
SECONDS = 3.0
"""Of this process. What is not bounded takes minutes of a text of this size."""
# A million indices take 40 by themselves.
MEGABYTES = 60
TOKEN = Token("eyJhbGciOiJIUzI1NiJ9.eyJzdW4iOiJ1MTAwMDAxIn0.c2lnbmF0dXJl")
NAME = "n" * 1000

Parser = Callable[[str], object]


def view(**fields: Any) -> JobView:
    return JobView(models.JobInfo(job_id=1, **fields))


def of_answer(status: int, kind: str) -> Parser:
    def read(text: str) -> object:
        answer = Answer(status, httpx.Headers({"Content-Type": kind}), text.encode(), httpx.Request("GET", "http://h"))
        return checking.excerpt(answer)

    return read


def retry_after(text: str) -> float | None:
    error = ServerError("busy")
    checking._later(error, {"Retry-After": text})
    return error.retry_after


def said(text: str) -> str:
    return str(ServerError("no", errors=checking.entries({"errors": [text, {"description": text}] * 1000}, "errors")))


PARSERS: dict[str, Parser] = {
    "hostlist": expand,
    "indices": indices,
    "indices of a job": lambda text: view(array_job_id=1, array_task_string=text).array_indices,
    "label": lambda text: repr(view(array_job_id=1, array_task_string=text, name=text, job_state=[text])),
    "job id": JobId.parse,
    "tres": tres.amounts,
    "one of tres": lambda text: tres.amount(text, "cpu"),
    "output": lambda text: output_paths.expand(text, {"x": NAME, "j": 1, "a": None}, "/home"),
    "output of a job": lambda text: (
        view(standard_output=text, name=text, current_working_directory="/").standard_output
    ),
    "mark": marks.split,
    "words": split,
    "Retry-After": retry_after,
    "errors": said,
    "page": of_answer(502, "text/html"),
    "versions": lambda text: in_document({"paths": {f"/slurm/v0.0.{text}/": 1, f"/slurm/v{text}": 1}}),
    "token": Token.read,
    "claims": lambda text: Token(f"a.{text}.c").expires,
    "claim of Slurm's": holds_token,
    "like a token": lambda text: _LIKE_A_TOKEN.sub("", text),
    "mask": lambda text: mask(text.encode(), TOKEN),
    "printable": printable,
}
PIECES = (
    *("a", "9", "1,", "a,", ",", "-", " ", "\n", "\0", "\u202e", "[", "]", "[1]", "[1],", "[1-9]", "a[1-2]b,", "1-2,"),
    *("%x", "%9x", "%1", "\\", "cpu=1,", "1.", "<", "<script", "<script>", "&#", "\\u0065", "%65"),
    *("eyJ", "eyJ-", "eyJa.", "SLURM_JWT=", "SLURM_JWT=\n", "export ", "export\n", " [meluxina a", "1 Jan "),
)
AMPLIFIED = {
    "a mask": "0x" + "f" * 250_000,
    "a thin mask": "0x" + "1" * (SIZE - 2),
    "a wide mask": "0x" + "8" + "0" * SIZE,
    "all tasks": "0-4000000",
    "all tasks again": "0-999999," * 100_000,
    "many steps": "0-4000000:" + "9" * 4000,
    "long names": f"{NAME}[1-65536]",
    "very long names": "n" * SIZE + "[1-65536]",
    "long ends": "[1-65536]" + "n" * SIZE,
    "crossed": "r[1-60000]n[1-60000]," * 1000,
    "a bracket of many": "a[" + "1," * (SIZE // 2) + "1]",
    "a number that no float holds": "cpu=" + "9" * 400,
    "names": ",".join(f"a{number}=1" for number in range(SIZE // 9)),
    "blanks after": "SLURM_JWT=" + " " * SIZE + "x",
}
TEXTS = {f"{piece!r}": piece * (SIZE // len(piece)) for piece in PIECES} | AMPLIFIED


@pytest.fixture(autouse=True, scope="module")
def _many_tokens() -> Iterator[None]:
    """Let there be a token for each user of a hub: what is read is searched for all of them."""
    tokens = [Token(f"a-token-of-user-{number}") for number in range(100)]
    yield
    del tokens


@pytest.mark.parametrize("parser", PARSERS)
def test_a_megabyte_of_anything_is_soon_read(parser: str) -> None:
    parse = PARSERS[parser]
    slow = {}
    for name, text in TEXTS.items():
        began = time.process_time()
        _value(parse, text)
        spent = time.process_time() - began
        if spent > SECONDS:
            slow[name] = spent
    assert not slow


@pytest.mark.parametrize("parser", ["hostlist", "indices", "tres", "output"])
def test_a_megabyte_of_anything_takes_little_memory(parser: str) -> None:
    large = {}
    # Counting every piece of memory takes five times as long: only what makes more of a text than it is.
    for name in [*AMPLIFIED, *map(repr, ("a[1-2]b,", "%x"))]:
        tracemalloc.start()
        try:
            _value(PARSERS[parser], TEXTS[name])
            most = tracemalloc.get_traced_memory()[1] / 1e6
        finally:
            tracemalloc.stop()
        if most > MEGABYTES:
            large[name] = most
    assert not large


def _value(parse: Parser, text: str) -> object:
    """What a parser makes of a text; one that it can't read it may refuse."""
    try:
        return parse(text)
    except (meluxina.MeluxinaError, ValueError) as error:
        if len(str(error)) > 10_000:
            raise
        return None


def test_a_mask_of_a_million_tasks_is_read() -> None:
    job = view(array_job_id=1, array_task_string="0x" + "f" * (MOST_TASKS // 4))
    began = time.process_time()
    assert job.array_indices == tuple(range(MOST_TASKS))
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("text", ["0x" + "f" * MOST_TASKS, "0-4000000", "0-999999,0-999999"])
def test_a_list_of_more_tasks_is_a_text(text: str) -> None:
    job = view(array_job_id=1, array_task_string=text)
    assert job.array_indices == ()
    assert text[:60] in job.label or text.startswith("0x")


def test_what_no_float_holds_is_no_amount() -> None:
    assert tres.amounts("cpu=" + "9" * 400 + ",mem=1G") == {"mem": 1024}
    assert fraction(10**400) is None


def test_errors_of_an_answer_are_few() -> None:
    answer = {"errors": [{"error": "x" * 10_000}] * 10_000, "warnings": [{"description": "y"}] * 10_000}
    assert len(str(ServerError("no", errors=checking.entries(answer, "errors")))) < 10_000
    assert len(checking.entries(answer, "warnings")) < 100


@pytest.mark.parametrize(
    "content", [b'{"jobs":[' + b"1," * 100_000 + b"1]}", b'{"errors":[' + b"1," * 100_000 + b"1]}"]
)
def test_contradictions_without_end_are_counted(content: bytes) -> None:
    kind = {"Content-Type": "application/json"}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content, headers=kind))
    client = meluxina.Client("https://slurm.example", "opaque-token", "me", "a", "v0.0.43", transport=transport)
    began = time.process_time()
    with client, pytest.warns(match="and 99996 more") as warned, pytest.raises(meluxina.AnswerError):
        client.jobs()
    assert time.process_time() - began < SECONDS
    assert all(len(str(warning.message)) < 2000 for warning in warned)


@pytest.mark.parametrize("depth", [*range(100, 1000, 100), 950, 975, 990, 100_000])
def test_a_value_nested_deeply_is_a_value_or_an_error(depth: int) -> None:
    kind = {"Content-Type": "application/json"}
    content = b'{"jobs":[{"job_id":1,"name":' + b"[" * depth + b"]" * depth + b"}]}"
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content, headers=kind))
    client = meluxina.Client("https://slurm.example", "opaque-token", "me", "a", "v0.0.43", transport=transport)
    with client, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            (job,) = client.jobs()
        except meluxina.AnswerError:
            return
        repr(job)
        msgspec.json.encode(job.json)
