"""What happens between a client and the fake Slurm: a transport that delays, loses, cuts, doubles and replaces."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter, deque
from collections.abc import Callable
from typing import Any

import httpx

from devtools.simulation.ledger import Ledger, mark_of

HELD = 200.0
"""Seconds for which something on the way may hold a request."""


class Network(httpx.AsyncBaseTransport):
    """The way from a process to Slurm. How often something happens to a request is its `weather`."""

    def __init__(self, ledger: Ledger, chance: random.Random, weather: float) -> None:
        self._slurm = ledger.slurm
        self._ledger = ledger
        self._chance = chance
        self.weather = weather
        self.plan: deque[str] = deque()
        """What happens to the next requests, whatever the weather."""
        self._is_dead = False
        self._controller = self._slurm.controller
        self._start = self._controller.time - time.monotonic()
        self._last_submit: httpx.Response | None = None
        self._late: set[asyncio.Task[None]] = set()
        self._asking: Counter[str] = Counter()

    def note(self, what: str) -> None:
        """Write a line of the trace."""
        self._ledger.trace.append(f"{time.monotonic():9.3f}  {what}")

    def die(self) -> None:
        """Let nothing through any more: the process is gone."""
        self._is_dead = True

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass a request on, or do with it what the seed says."""
        if self._is_dead:
            await asyncio.Future()
        content = await request.aread()
        serial, mark = next(self._ledger.serials), mark_of(content)
        key = self._ledger.leave(request, content)
        if mark:
            self._ledger.requests[mark] += 1
        topic = _shared_question(request)
        self._asking[topic] += 1
        if topic and self._asking[topic] > 1:
            self._ledger.object(f"two {topic} at once, where one serves all")
        trouble = self._trouble()
        name = f"#{serial} {request.method} {request.url.path}" + (f" [{mark}]" if mark else "")
        self.note(f"{name}: {trouble.__name__ if trouble else 'passes'}")
        try:
            return await self._travel(trouble, key, request, content, serial, mark)
        finally:
            self._asking[topic] -= 1

    def _trouble(self) -> Callable[..., Any] | None:
        if self.plan:
            name = self.plan.popleft()
            return next((trouble for trouble in TROUBLES if trouble.__name__ == name), None)
        if not self.weather or self._chance.random() >= self.weather:
            return None
        trouble = self._chance.choice(TROUBLES)
        self._ledger.counts[trouble.__name__] += 1
        return trouble

    async def _travel(
        self, trouble: Callable[..., Any] | None, key: tuple[str, ...], request: httpx.Request, *rest: Any
    ) -> httpx.Response:
        mark = rest[-1]
        is_in_doubt = trouble is not Network.never_sent
        try:
            await asyncio.sleep(self._chance.uniform(0.001, 0.05))
            if trouble is not None:
                answer: httpx.Response = await trouble(self, request, *rest)
            else:
                answer = self._pass(request, *rest)
            # A submit is looked for after a page of a filter, and then may be sent again.
            is_page = trouble in (Network.limited, Network.filtered)
            is_in_doubt = not mark if is_page else answer.status_code == httpx.codes.OK or trouble in _SILENT
        except asyncio.CancelledError:
            if mark and self._chance.random() < 1 / 2:
                self._deliver_late(0.1, request, *rest)
            raise
        finally:
            if is_in_doubt:
                self._ledger.doubt(key)
        if mark and answer.status_code == httpx.codes.OK:
            self._last_submit = answer
        return answer

    def _pass(self, request: httpx.Request, content: bytes, serial: int, mark: str | None) -> httpx.Response:
        controller = self._controller
        controller.time = max(controller.time, self._start + time.monotonic())
        before = set(controller.jobs) if mark else set()
        answer = self._slurm.respond(request, content)
        if mark:
            for number in controller.jobs.keys() - before:
                self._ledger.jobs.setdefault(mark, []).append((serial, controller.jobs[number]))
                self.note(f"    job {number} is made for [{mark}]")
        return answer

    def _deliver_late(self, limit: float, request: httpx.Request, *rest: Any) -> None:
        seconds = self._chance.uniform(0, limit)

        async def deliver() -> None:
            await asyncio.sleep(seconds)
            self.note(f"#{rest[1]} is delivered late")
            self._pass(request, *rest)

        task = asyncio.ensure_future(deliver())
        self._late.add(task)
        task.add_done_callback(self._late.discard)

    # Troubles

    async def never_sent(self, request: httpx.Request, *_: Any) -> httpx.Response:
        """Refuse the connection."""
        raise httpx.ConnectError("refused", request=request)

    async def lost_request(self, request: httpx.Request, *_: Any) -> httpx.Response:
        """Lose a request, and quote its token in the error."""
        raise httpx.ReadError(f"reset after {request.headers.get('X-SLURM-USER-TOKEN')}", request=request)

    async def lost_answer(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Lose the answer."""
        self._pass(request, *rest)
        raise httpx.ReadError("reset", request=request)

    async def silence(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Say nothing for a minute."""
        self._pass(request, *rest)
        await asyncio.sleep(60)
        raise httpx.ReadTimeout("silence", request=request)

    async def slow(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Take long for the way back, so that later answers overtake."""
        answer = self._pass(request, *rest)
        await asyncio.sleep(self._chance.uniform(0, 20))
        return answer

    async def cut(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Cut the answer at some byte."""
        answer = self._pass(request, *rest)
        content = answer.content[: self._chance.randrange(len(answer.content) or 1)]
        return httpx.Response(answer.status_code, headers={"content-type": "application/json"}, content=content)

    async def doubled(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Send a request twice."""
        self._pass(request, *rest)
        return self._pass(request, *rest)

    async def doubled_late(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Send a request twice, once much later."""
        self._deliver_late(HELD, request, *rest)
        return self._pass(request, *rest)

    async def page(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Answer as a gateway does, with or without passing the request on."""
        return self._page(self._chance.choice((502, 503, 504)), request, *rest)

    async def limited(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Answer as a limiter of rates does, with or without passing the request on."""
        return self._page(429, request, *rest)

    async def filtered(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Answer as a filter does, with or without passing the request on."""
        return self._page(self._chance.choice((302, 401, 403, 407, 451, 511)), request, *rest)

    async def held(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Answer as a gateway does, and deliver the request later."""
        self._deliver_late(HELD, request, *rest)
        return _written(504, request)

    async def replayed(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Answer a submit with the answer to an earlier one."""
        answer = self._pass(request, *rest)
        last = self._last_submit if rest[2] else None
        return answer if last is None else httpx.Response(200, headers=last.headers, content=last.content)

    def _page(self, status: int, request: httpx.Request, *rest: Any) -> httpx.Response:
        if self._chance.random() < 1 / 2:
            self._pass(request, *rest)
        return _written(status, request)

    async def calm(self) -> None:
        """Let pass whatever is under way, and be a good network from now on."""
        self.weather = 0
        self.plan.clear()
        await asyncio.gather(*self._late, return_exceptions=True)


TROUBLES = (
    Network.never_sent,
    Network.lost_request,
    Network.lost_answer,
    Network.silence,
    Network.slow,
    Network.cut,
    Network.doubled,
    Network.doubled_late,
    Network.page,
    Network.limited,
    Network.filtered,
    Network.held,
    Network.replayed,
)
_SILENT = (Network.page, Network.held, Network.replayed)


def _written(status: int, request: httpx.Request) -> httpx.Response:
    """Write a page that quotes the request, as some do."""
    token = request.headers.get("X-SLURM-USER-TOKEN", "")
    page = f"<html><body>No. Your request was: {token}</body></html>".encode()
    return httpx.Response(status, headers={"content-type": "text/html"}, content=page, request=request)


def _shared_question(request: httpx.Request) -> str:
    """Name a question that a client asks for all its waits or searches together."""
    if not request.url.path.endswith("/jobs/state/"):
        return ""
    return "questions of waits" if request.url.query else "looks for marks"
