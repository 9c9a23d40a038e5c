"""A controller that is killed and forgets jobs; others get their numbers, and then their callers use them."""

from __future__ import annotations

import asyncio
import inspect
import itertools
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

import attrs

from devtools.sandbox import Sandbox
from meluxina import MeluxinaError, WaitTimeout

from .count import TOUCH
from .trial import JOB, TIMEOUTS, Caller, callers
from .truth import Row, queue

_WAIT_SECONDS = 2.0


@attrs.frozen
class Crowd:
    """Who submits when."""

    kept: list[Caller]
    """Before what the controller remembers."""
    lost: list[Caller]
    """Between that and its death."""
    later: list[Caller]
    """Afterwards: these get the numbers of the lost."""

    @classmethod
    def of(cls, run: str, size: int) -> Crowd:
        """Make groups of one size."""
        return cls(*(callers(run, group, size) for group in ("kept", "lost", "later")))

    @property
    def everybody(self) -> list[Caller]:
        """All three."""
        return [*self.kept, *self.lost, *self.later]


def forget(
    sandbox: Sandbox,
    settings: Mapping[str, Any],
    kinds: Iterable[type],
    crowd: Crowd,
    concurrency: int,
    *,
    settle: Callable[[], None],
) -> list[Row]:
    """Submit, make the controller forget some jobs and others take their numbers, then use what callers were given.

    Args:
        sandbox: The cluster.
        settings: Of the clients.
        kinds: Client, AsyncClient or both: the callers take turns.
        crowd: The callers.
        concurrency: How many do something at once.
        settle: Waits until nothing is on its way to the cluster.

    Returns:
        The jobs of the cluster before it forgot.

    """
    with asyncio.Runner() as runner:
        clients = [kind(**settings, timeout=TIMEOUTS) for kind in kinds]
        turns = itertools.cycle(clients)

        def submit(group: list[Caller], *, holds: Iterable[bool] = (True,)) -> None:
            places = zip(itertools.cycle(holds), turns, group, strict=False)
            runner.run(_together(concurrency, [_submit(client, caller, hold=hold) for hold, client, caller in places]))
            settle()

        submit(crowd.kept)
        sandbox.remember_jobs()
        submit(crowd.lost)
        former = queue(sandbox)
        sandbox.forget_newer_jobs()
        # Some end, for the waits, and some do not, for what changes them.
        submit(crowd.later, holds=(True, True, False, False))
        runner.run(_together(concurrency, [_use(caller) for caller in (*crowd.kept, *crowd.lost) if caller.job]))
        for client in clients:
            runner.run(_call(client, "aclose" if hasattr(client, "aclose") else "close"))
    return former


async def _together(concurrency: int, works: Iterable[Awaitable[None]]) -> None:
    places = asyncio.Semaphore(concurrency)

    async def run(work: Awaitable[None]) -> None:
        async with places:
            await work

    await asyncio.gather(*map(run, works))


async def _call(owner: Any, verb: str, *arguments: Any, **options: Any) -> Any:
    """Call a method of a client or a job, of either kind."""
    method = getattr(owner, verb)
    if inspect.iscoroutinefunction(method):
        return await method(*arguments, **options)
    return await asyncio.to_thread(method, *arguments, **options)


async def _submit(client: Any, caller: Caller, *, hold: bool) -> None:
    try:
        caller.got(await _call(client, "submit", "true", name=caller.name, **JOB | {"hold": hold}))
    except Exception as error:  # noqa: BLE001 -- whatever it is, it is counted
        caller.failed(error)


async def _use(caller: Caller) -> None:
    """Do to a job what can be done by a Job, reading before changing."""
    changes = {"update": {"comment": TOUCH.format(caller.name)}, "cancel": {}}
    for verb, options in ({"refresh": {}, "wait": {"timeout": _WAIT_SECONDS}} | changes).items():
        caller.changes |= {verb} & changes.keys()
        try:
            jobs = [await _call(caller.job, verb, **options)]
        except WaitTimeout as error:
            jobs = list(error.jobs)
        except MeluxinaError:
            continue
        except Exception:  # noqa: BLE001 -- it is counted
            caller.broken = True
            continue
        for job in filter(None, jobs):
            caller.saw(verb, job.id, job.name)
