"""The faults that a submit meets in a trial, and the plan that deals them out."""

from __future__ import annotations

import json
import random
import threading
from collections import Counter

import attrs

from .fault import NONE, Fault, page
from .plan import Request
from .refusals import is_refused

SILENCE = 1.5
"""Seconds after which the trial's clients give a silent connection up."""
SEARCH = 6.0
"""Seconds that they look for a job whose answer was lost."""

_OFTEN_AGAIN = 0.3
_ON_THE_WAY_OF_READS = 0.1
_REFUSALS_HEARD = 0.5

# Before the server has the request.
_NEVER = (
    Fault(name="cut, not forwarded", forward=False, cut_at=0),
    Fault(name="reset, not forwarded", forward=False, cut_at=0, reset=True),
    Fault(name="502, not forwarded", forward=False, answer=page(502)),
    Fault(name="503, not forwarded", forward=False, answer=page(503, Retry_After="1")),
    Fault(name="429, not forwarded", forward=False, answer=page(429, Retry_After="1")),
    Fault(name="HTML with 200, not forwarded", forward=False, answer=page(200, "<h1>Welcome</h1>")),
    Fault(name="cut, not forwarded, then down", forward=False, cut_at=0, down=0.4),
)
# The server has it, and the client can't know.
_TAKEN = (
    Fault(name="cut while the server works", wait=False, cut_at=0),
    Fault(name="cut before the answer", cut_at=0),
    Fault(name="reset before the answer", cut_at=0, reset=True),
    Fault(name="cut before the answer, then down", cut_at=0, down=0.4),
    Fault(name="cut inside the head", cut_at=40),
    Fault(name="cut inside the body"),
    Fault(name="reset inside the body", reset=True),
    Fault(name="cut after the answer", cut_at=1 << 20),
    Fault(name="no answer in time", answer_after=SILENCE + 0.5),
    Fault(name="502 for the answer", answer=page(502)),
    Fault(name="504 for the answer", answer=page(504)),
    Fault(name="502 while the server works", wait=False, answer=page(502)),
    Fault(name="HTML with 200 for the answer", answer=page(200, "<h1>Welcome</h1>")),
    Fault(name="nothing with 200 for the answer", answer=page(200, " ", "application/json")),
    Fault(name="a job of nobody for the answer", answer=page(200, "{}", "application/json")),
    Fault(name="garbled answer", garble=1),
    Fault(name="500 and the job", status=500),
    Fault(name="delayed answer", answer_after=0.7),
    Fault(name="dripping answer", drip=0.001),
)
# The server gets it when the client has given up, or almost.
_LATE = (
    Fault(name="cut, forwarded late", wait=False, cut_at=0, forward_after=3.0),
    Fault(name="forwarded after the client's patience", forward_after=SILENCE + 1.0),
    Fault(name="504, forwarded late", wait=False, answer=page(504), forward_after=2.0),
    Fault(name="cut, forwarded after the search", wait=False, cut_at=0, forward_after=SEARCH + 2.0),
)
NETWORK = (*_NEVER, *_TAKEN, *_LATE)
# A filter on the way answers by itself, before the server has the request or instead of passing its answer on.
_PAGES = {status: page(status) for status in (401, 403, 404, 413, 429)} | {302: page(302, Location="/login")}
FILTER = tuple(
    Fault(name=f"filter: {status}{', not forwarded' * (not forward)}", forward=forward, answer=answer)
    for status, answer in _PAGES.items()
    for forward in (False, True)
)
REPEATED = Fault(name="forwarded twice", repeat=2)
"""A network that repeats a request by itself: no client can keep that from making two jobs."""


@attrs.define
class Weather:
    """Deals one fault to every submit, by a seed and the job's name in its trial: the same whatever runs beside it.

    A submit that is sent again meets another with some probability, and so does every other request, but no page of a
    filter.
    """

    seed: int
    faults: tuple[Fault, ...]
    run: str = ""
    """What the names of all jobs of the trial begin with."""
    first: dict[str, Fault] = attrs.field(factory=dict, init=False)
    """The fault that the first attempt of each job met, by the job's name."""
    sent: Counter[str] = attrs.field(factory=Counter, init=False)
    """How many times the client sent each job."""
    _others: int = attrs.field(default=0, init=False)
    _lock: threading.Lock = attrs.field(factory=threading.Lock, init=False)

    def __call__(self, request: Request) -> Fault:
        """Decide for one request."""
        with self._lock:
            if request.method != "POST" or not request.path.endswith("/job/submit"):
                self._others += 1
                chance = random.Random(f"{self.seed} {self._others}")
                # A long list of jobs that drips takes as long as the client's patience, every time.
                fault = self._chosen(chance)
                is_met = chance.random() < _ON_THE_WAY_OF_READS and not fault.drip and fault not in FILTER
                return fault if is_met else NONE
            name = json.loads(request.body)["job"]["name"]
            self.sent[name] += 1
            chance = random.Random(f"{self.seed} {name.removeprefix(self.run)} {self.sent[name]}")
            if name in self.first:
                return self._chosen(chance) if chance.random() < _OFTEN_AGAIN else NONE
            # Or almost nobody would hear what the plugin says.
            is_heard = is_refused(name) and chance.random() < _REFUSALS_HEARD
            self.first[name] = NONE if is_heard else self._chosen(chance)
            return self.first[name]

    def _chosen(self, chance: random.Random) -> Fault:
        fault = chance.choice((NONE, *self.faults))
        if "inside the body" in fault.name:
            return attrs.evolve(fault, cut_at=chance.randrange(150, 500))
        if fault.garble is not None:
            return attrs.evolve(fault, garble=chance.randrange(1 << 32))
        return fault
