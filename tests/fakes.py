"""Things that behave, for tests: sources of tokens, clocks, and servers that are functions."""

from __future__ import annotations

import asyncio
import functools
import inspect
import itertools
import json
import re
from collections.abc import AsyncGenerator, Callable, Iterator
from typing import Any

import httpx
import pytest
from pytest_httpx import HTTPXMock

import meluxina
from tests.builders import job_answer, slurm_response


class TokenSource:
    """Gives one text after the other, the last for ever; counts how often it is asked."""

    def __init__(self, *texts: str | Exception) -> None:
        self.texts = list(texts)
        self.asked = 0

    def __call__(self) -> str:
        self.asked += 1
        text = self.texts.pop(0) if len(self.texts) > 1 else self.texts[0]
        if isinstance(text, Exception):
            raise text
        return text


def without_states(httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be a server that lists no states, and has lists that cost less than any two jobs."""
    httpx_mock.add_callback(
        lambda _: slurm_response(422, 9202), url=re.compile(".*/jobs/state/.*"), is_optional=True, is_reusable=True
    )
    monkeypatch.setattr("meluxina.queries.questions._FEW", 1)


class Clock:
    """Time that passes when somebody sleeps or a test says so, and a tick at each look."""

    def __init__(self, tick: float = 0.0) -> None:
        self.now = 1000.0
        self.tick = tick

    def __call__(self) -> float:
        self.now += self.tick
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class RecordingServer:
    """Answers every request with a function, and remembers them."""

    def __init__(self, answer: Callable[[httpx.Request], httpx.Response]) -> None:
        self.answer = answer
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        assert len(self.requests) < 1000, "this never ends"
        assert request.url.host == "slurm.example"
        return self.answer(request)

    async def serve_async(self, request: httpx.Request) -> httpx.Response:
        return self(request)


Hook = Callable[[httpx.Request], httpx.Response | None]


class Scheduler:
    """Takes every submit; what it answers is `hook`'s affair first."""

    def __init__(self, hook: Hook = lambda _: None) -> None:
        self.hook = hook
        self.jobs: dict[int, dict[str, Any]] = {}
        self.job_ids = itertools.count(100)
        self.submits = 0

    def take(self, request: httpx.Request) -> int:
        """Make a job of a submit, and return its ID."""
        body = json.loads(request.content)
        job = body.get("job") or body["jobs"][0]
        job_id = next(self.job_ids)
        fields = {name: job[name] for name in ("comment", "name") if name in job}
        fields |= {"command": job["argv"][0]} if "argv" in job else {}
        owner = request.headers["X-SLURM-USER-NAME"]
        self.jobs[job_id] = job_answer(job_id, "PENDING", user_name=owner, **fields)
        return job_id

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        is_submit = path.endswith("/job/submit")
        self.submits += is_submit
        if answer := self.hook(request):
            return answer
        if is_submit:
            return slurm_response(200, job_id=self.take(request))
        name = path.rpartition("/")[2]
        if request.method == "POST":
            self.jobs[int(name)] |= json.loads(request.content)
            return slurm_response(200, results=[])
        if path.startswith("/slurmdb"):
            return slurm_response(200, jobs=[], clusters=[])
        if not name.isdecimal():
            states = [{"job_id": str(job_id), "state": job["job_state"]} for job_id, job in self.jobs.items()]
            return slurm_response(200, jobs=states if path.endswith("/state/") else [*self.jobs.values()], licenses=[])
        job = self.jobs.get(int(name))
        return slurm_response(200, jobs=[job], licenses=[]) if job else slurm_response(404, 2017)


def first_submit(answer: Callable[[httpx.Request], httpx.Response]) -> Hook:
    """A hook that answers the first submit and leaves all else to the scheduler."""
    left = [True]

    def hook(request: httpx.Request) -> httpx.Response | None:
        if request.url.path.endswith("/job/submit") and left:
            left.clear()
            return answer(request)
        return None

    return hook


class Blocking:
    """An AsyncClient that is used like a Client, so that one test serves both."""

    def __init__(self, client: meluxina.AsyncClient, loop: asyncio.AbstractEventLoop) -> None:
        self._client = client
        self._loop = loop

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._client, name)
        return functools.partial(self._call, value) if callable(value) else value

    def _call(self, method: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        value = method(*args, **kwargs)
        if inspect.isasyncgen(value):
            return self._iterate(value)
        return self._loop.run_until_complete(value) if inspect.iscoroutine(value) else value

    def _iterate(self, values: AsyncGenerator[Any, Any]) -> Iterator[Any]:
        try:
            while (value := self._loop.run_until_complete(anext(values, self))) is not self:
                yield value
        finally:
            self._loop.run_until_complete(values.aclose())
