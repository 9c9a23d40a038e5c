"""Every API version that a release serves says the same of one cluster: all properties of all views are compared.

Where a version does not tell, or has no such operation, the docstring names it: "None on v0.0.40 to 44".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any, NamedTuple

import pytest

import meluxina
from devtools.conformance.population import ADMIN, Population, populate
from devtools.sandbox import Sandbox
from meluxina.base_view import View
from meluxina.slurm.states import State

from .conftest import EVERY, NEWEST, another
from .helpers import user_settings

pytestmark = pytest.mark.live
SERVED = NEWEST

WHILE_ASKED = timedelta(seconds=10)
"""How much longer what runs may have run when the next version is asked."""
ATTEMPTS = 3
"""A node may report, or the scheduler change its mind, between two answers."""

Views = Mapping[object, View]


class Crowd(NamedTuple):
    """A cluster with jobs of all kinds, and a client for each API version that it serves."""

    clients: Mapping[str, meluxina.Client]
    population: Population


@pytest.fixture(scope="module")
def crowd(slurm: Sandbox) -> Iterator[Crowd]:
    with another(slurm, "crowd") as sandbox:
        population = populate(sandbox, lambda _: None)
        versions = [version for release, version in EVERY if release == sandbox.release.slurm]
        clients = {
            version: meluxina.Client(**user_settings(sandbox, ADMIN), api_version=version) for version in versions
        }
        yield Crowd(clients, population)
        for client in clients.values():
            client.close()


def listed(method: str, key: Callable[[Any], object], **arguments: Any) -> Callable[[meluxina.Client], Views]:
    return lambda client: {key(view): view for view in getattr(client, method)(**arguments)}


LISTS: dict[str, Callable[[meluxina.Client], Views]] = {
    "ping": listed("ping", lambda one: one.hostname),
    "jobs": listed("jobs", lambda job: job.label),
    "history": listed("history", lambda job: (job.id, job.submit_time), since=timedelta(days=1)),
    "associations": listed("associations", lambda one: (one.account, one.user, one.partition)),
    "tres": listed("tres", str),
    "wckeys": listed("wckeys", lambda key: (key.name, key.user)),
    **{
        method: listed(method, lambda one: one.name)
        for method in ("nodes", "partitions", "reservations", "licenses", "accounts", "users", "qos", "clusters")
    },
}


def properties(view: View) -> list[str]:
    """List the public properties of a view, but for `json`, which shows the version's own model."""
    kind = type(view)
    return [
        name for name in dir(kind) if name[0] != "_" and name != "json" and isinstance(getattr(kind, name), property)
    ]


def untold(thing: Any) -> set[str]:
    """Read from a docstring which versions do not tell; what is said of an argument is not about the thing."""
    text = (thing.__doc__ or "").partition("Args:")[0]
    ranges = re.findall(r"v0\.0\.(\d+)(?: (and|to) (\d+))?", text)
    numbers = {number for first, _, last in ranges for number in range(int(first), int(last or first) + 1)}
    return {f"v0.0.{number}" for number in numbers}


def agree(one: Any, other: Any) -> bool:
    """Tell whether two values of a property are the same."""
    if isinstance(one, State) and isinstance(other, State):
        return (str(one), set(one.flags)) == (str(other), set(other.flags))
    return bool(one == other)


def differences(version: str, view: View, other: View) -> Iterator[str]:
    """Describe what another version says otherwise of a thing, and of its parts."""
    for name in properties(view):
        one, two = getattr(view, name), getattr(other, name)
        if isinstance(one, tuple) and one and isinstance(one[0], View) and len(one) == len(two):
            for part, other_part in zip(one, two, strict=True):
                yield from differences(version, part, other_part)
        elif name == "elapsed" and None not in (one, two):
            if abs(one - two) > WHILE_ASKED:
                yield f"{version}: {view!r}.{name} is {one}, not {two}"
        elif not agree(one, two) and version not in untold(getattr(type(view), name)):
            yield f"{version}: {view!r}.{name} is {two!r}, not {one!r}"


def contradictions(clients: Mapping[str, meluxina.Client], ask: Callable[[meluxina.Client], Views]) -> list[str]:
    """Ask every version for the same things, and describe what differs from the newest."""
    (_, newest), *older = reversed(list(clients.items()))
    views, lines = ask(newest), []
    assert views
    for version, client in older:
        try:
            others = ask(client)
        except meluxina.VersionError as error:
            lines.append(f"{version}: {error}")
            continue
        if views.keys() != others.keys():
            lines.append(f"{version}: lists {sorted(map(str, others))}, not {sorted(map(str, views))}")
        for key in views.keys() & others.keys():
            lines += differences(version, views[key], others[key])
    return lines


def settled(clients: Mapping[str, meluxina.Client], ask: Callable[[meluxina.Client], Views]) -> list[str]:
    """Describe what differs each time that all versions are asked."""
    for _ in range(ATTEMPTS):
        if not (lines := contradictions(clients, ask)):
            break
    return lines


@pytest.mark.parametrize("method", LISTS)
def test_every_version_says_the_same(crowd: Crowd, method: str) -> None:
    without = untold(getattr(meluxina.Client, method))
    clients = {version: client for version, client in crowd.clients.items() if version not in without}
    assert settled(clients, LISTS[method]) == []
    for version in without & crowd.clients.keys():
        with pytest.raises(meluxina.VersionError, match=re.escape(version)):
            getattr(crowd.clients[version], method)()


def test_every_version_says_the_same_of_each_job(crowd: Crowd) -> None:
    def ask(client: meluxina.Client) -> Views:
        return {name: client.job(job_id) for name, job_id in crowd.population.jobs.items()}

    assert settled(crowd.clients, ask) == []
