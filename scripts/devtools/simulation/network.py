"""What happens between a client and the fake Slurm: a transport that delays, loses, cuts, doubles and replaces."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from typing import Any

import httpx

from meluxina.testing import FakeJob, FakeSlurm

_HELD = 200.0
_PAGE = b"<html><body>Bad gateway</body></html>"


class Ledger:
    """Which jobs the controller has made, by the mark of their submit."""

    def __init__(self) -> None:
        self.jobs: dict[str, list[tuple[int, FakeJob]]] = {}
        """Which request of the client made which job."""
        self.requests: dict[str, int] = {}
        """How often a submit has left the client."""
        self.trace: list[str] = []

    def living(self, mark: str, slurm: FakeSlurm) -> list[tuple[int, FakeJob]]:
        """List what has not been forgotten by a crash."""
        return [entry for entry in self.jobs.get(mark, ()) if id(entry[1]) not in slurm.lost]  # type: ignore[attr-defined]


class Network(httpx.AsyncBaseTransport):
    """The way from a client to Slurm. How often something happens to a request is its `weather`."""

    def __init__(self, slurm: FakeSlurm, ledger: Ledger, chance: random.Random, weather: float) -> None:
        self._slurm = slurm
        self._ledger = ledger
        self._chance = chance
        self.weather = weather
        self._start = slurm.controller.time
        self._serial = 0
        self._last_submit: httpx.Response | None = None
        self._late: set[asyncio.Task[None]] = set()

    def note(self, what: str) -> None:
        """Write a line of the trace."""
        self._ledger.trace.append(f"{asyncio.get_running_loop().time():9.3f}  {what}")

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass a request on, or do with it what the seed says."""
        content = await request.aread()
        self._serial += 1
        serial = self._serial
        mark = request.extensions.get("mark") or _mark(content)
        if mark:
            self._ledger.requests[mark] = self._ledger.requests.get(mark, 0) + 1
        name = f"#{serial} {request.method} {request.url.path}" + (f" [{mark}]" if mark else "")
        await asyncio.sleep(self._chance.uniform(0.001, 0.05))
        trouble: Callable[..., Any] | None = None
        if self._chance.random() < self.weather:
            trouble = self._chance.choice(_TROUBLES)
        self.note(f"{name}: {trouble.__name__ if trouble else 'passes'}")
        if trouble is not None:
            answer: httpx.Response = await trouble(self, request, content, serial, mark)
        else:
            answer = self._pass(request, content, serial, mark)
        if mark and answer.status_code == httpx.codes.OK:
            self._last_submit = answer
        return answer

    def _pass(self, request: httpx.Request, content: bytes, serial: int, mark: str | None) -> httpx.Response:
        controller = self._slurm.controller
        controller.time = max(controller.time, self._start + asyncio.get_running_loop().time())
        before = set(controller.jobs) if mark else set()
        answer = self._slurm.respond(request, content)
        if mark:
            for number in controller.jobs.keys() - before:
                self._ledger.jobs.setdefault(mark, []).append((serial, controller.jobs[number]))
                self.note(f"    job {number} is made for [{mark}]")
        return answer

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

    async def cut(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Cut the answer at some byte."""
        answer = self._pass(request, *rest)
        content = answer.content[: self._chance.randrange(len(answer.content) or 1)]
        return httpx.Response(answer.status_code, headers={"content-type": "application/json"}, content=content)

    async def doubled(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Send a request twice."""
        self._pass(request, *rest)
        return self._pass(request, *rest)

    async def page(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Answer as a gateway does, with or without passing the request on."""
        status = self._chance.choice((502, 503, 504))
        if self._chance.random() < 1 / 2:
            self._pass(request, *rest)
        return httpx.Response(status, headers={"content-type": "text/html"}, content=_PAGE, request=request)

    async def limited(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Answer as a limiter of rates does, with or without passing the request on."""
        if self._chance.random() < 1 / 2:
            self._pass(request, *rest)
        return httpx.Response(429, headers={"content-type": "text/html"}, content=_PAGE, request=request)

    async def held(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Answer as a gateway does, and deliver the request later."""
        seconds = self._chance.uniform(0, _HELD)

        async def deliver() -> None:
            await asyncio.sleep(seconds)
            self.note(f"#{rest[1]} is delivered late")
            self._pass(request, *rest)

        task = asyncio.ensure_future(deliver())
        self._late.add(task)
        task.add_done_callback(self._late.discard)
        return httpx.Response(504, headers={"content-type": "text/html"}, content=_PAGE, request=request)

    async def replayed(self, request: httpx.Request, *rest: Any) -> httpx.Response:
        """Answer a submit with the answer to an earlier one."""
        answer = self._pass(request, *rest)
        last = self._last_submit if rest[2] else None
        return answer if last is None else httpx.Response(200, headers=last.headers, content=last.content)

    async def calm(self) -> None:
        """Let pass whatever is under way, and be a good network from now on."""
        self.weather = 0
        await asyncio.gather(*self._late, return_exceptions=True)


_TROUBLES = (
    Network.never_sent,
    Network.lost_request,
    Network.lost_answer,
    Network.silence,
    Network.cut,
    Network.doubled,
    Network.page,
    Network.limited,
    Network.held,
    Network.replayed,
)


def _mark(content: bytes) -> str | None:
    """Return the mark of a submit, None for any other request."""
    _, separator, rest = content.partition(b"[meluxina ")
    return rest.partition(b"]")[0].decode() if separator else None
