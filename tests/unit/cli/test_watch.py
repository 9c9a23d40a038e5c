"""`--watch`: a list that follows what happens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from meluxina.cli.lists import live
from meluxina.cli.lists.column import number, whole
from meluxina.cli.lists.listing import Listing
from meluxina.testing import FakeSlurm, serving
from meluxina.testing.__main__ import variables
from tests.builders import PROGRAM

from .conftest import Run
from .terminals import Terminal, terminal

HURRY = f"from meluxina.cli.lists import live; live.SHORTEST = live.LONGEST = 0.3; {PROGRAM}"
"""The program, with a pace for impatient tests."""
CTRL_C = "\x03"


class Counting(FakeSlurm):
    """A fake Slurm that counts questions."""

    def __init__(self) -> None:
        super().__init__("v0.0.43")
        self.paths: list[str] = []

    def answer(self, method: str, path: str, *more: Any) -> Any:
        self.paths.append(path)
        return super().answer(method, path, *more)


@pytest.fixture
def slurm() -> Counting:
    """One job that runs and one that is held."""
    fake = Counting()
    with fake.client() as client:
        client.submit("a", qos="short", time_limit=5, partition="cpu", name="beta")
        client.submit("a", qos="short", time_limit=5, partition="cpu", name="alpha", hold=True)
    fake.advance(seconds=1)
    return fake


@pytest.fixture
def settings(slurm: Counting) -> Iterator[dict[str, str]]:
    with serving(slurm) as url:
        yield variables(slurm, url)


def lines(text: str) -> list[str]:
    """The lines of what was drawn last."""
    plain = re.sub(r"\x1b\[[\d;?]*[a-zA-Z]", "", text.rpartition("\x1b[H")[2])
    return [line.strip() for line in plain.splitlines() if line.strip()]


def test_jobs_are_followed_until_q_is_pressed(slurm: Counting, settings: dict[str, str]) -> None:
    with terminal(HURRY, "jobs", "--watch", environment=settings) as tty:
        assert "2 jobs: " in lines(tty.read("q quit"))[-2]
        assert "●" not in tty.text
        slurm.finish("1", exit_code=1)
        assert re.search(r"^● +1 +beta .*FAILED", "\n".join(lines(tty.read("FAILED"))), re.MULTILINE)
        tty.type("q")
        assert tty.end() == 0
    assert tty.text.endswith("\x1b[?25h\x1b[?1049l")


def test_nodes_are_followed_too(slurm: Counting, settings: dict[str, str]) -> None:
    with terminal(HURRY, "nodes", "--watch", environment=settings) as tty:
        tty.read("q quit")
        slurm.fail_node("mel0002")
        tty.read("●")
        tty.type("q")
        assert tty.end() == 0


def test_ctrl_c_leaves_the_terminal_as_it_was(settings: dict[str, str]) -> None:
    with terminal(PROGRAM, "jobs", "--watch", environment=settings) as tty:
        tty.read("q quit")
        interrupt(tty)
        assert tty.end() == 130
    assert "\x1b[?1049l" in tty.text


def interrupt(tty: Terminal) -> None:
    tty.process.send_signal(2)


def test_s_sorts_by_one_column_after_the_other(settings: dict[str, str]) -> None:
    with terminal(PROGRAM, "jobs", "--watch", "-o", "id,name", environment=settings) as tty:
        tty.read("s sort (as listed)")
        for heading in ("ID", "NAME"):
            tty.type("s")
            seen = tty.read(f"s sort ({heading})")
        assert [line.split()[-1] for line in lines(seen)[1:3]] == ["alpha", "beta"]
        tty.type("q")
        assert tty.end() == 0


def test_a_server_that_is_away_is_told_and_waited_for(slurm: Counting, settings: dict[str, str]) -> None:
    with terminal(HURRY, "jobs", "--watch", environment=settings) as tty:
        tty.read("q quit")
        slurm.down()
        tty.read("no answer since; asking again")
        slurm.up()
        slurm.finish("1", exit_code=1)
        tty.read("FAILED")
        tty.type("q")
        assert tty.end() == 0
    assert "meluxina: " not in tty.text


def test_a_token_that_is_refused_ends_it(slurm: Counting, settings: dict[str, str]) -> None:
    with terminal(HURRY, "jobs", "--watch", environment=settings) as tty:
        tty.read("q quit")
        slurm.refuse_token()
        assert tty.end() == 3
    assert "\x1b[?1049l" in tty.text
    assert "scontrol token" in tty.text.rpartition("\x1b[?1049l")[2]


def test_in_the_long_run_there_are_four_questions_a_minute() -> None:
    times = [0.0]
    while times[-1] < 3600:
        times.append(times[-1] + live.seconds_to_wait(times[-1]))
    assert sum(time < 60 for time in times) <= 10
    assert len(times) <= 10 + 4 * 60


def test_one_question_shows_all(slurm: Counting, settings: dict[str, str]) -> None:
    slurm.paths.clear()
    with terminal(PROGRAM, "jobs", "--watch", environment=settings) as tty:
        tty.read("q quit")
        tty.read("s sort")
        tty.type("q")
        assert tty.end() == 0
    assert len([path for path in slurm.paths if "/jobs" in path]) <= 2


@pytest.mark.parametrize("words", ["--watch", "--watch --json"])
def test_elsewhere_than_on_a_terminal_there_is_none(run: Run, words: str) -> None:
    result = run("jobs", *words.split())
    assert (result.code, result.out) == (2, "")
    assert "--watch shows a list on a terminal" in result.err


COLUMNS = (whole("ID", lambda thing: thing.id), number("SIZE", lambda thing: thing.size))
LISTING = Listing(
    columns=COLUMNS, sorting=(), limit=None, header=True, csv=False, json=False, is_chosen=False, noun="things"
)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> live.Screen:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("LINES", "8")
    return live.Screen(LISTING, lambda thing: thing.id, lambda thing: thing.size)


def things(*sizes: int) -> list[Any]:
    return [SimpleNamespace(id=place, size=size, state=f"S{size % 2}\x1b") for place, size in enumerate(sizes)]


def test_what_is_new_or_different_is_marked_until_the_next_answer(screen: live.Screen) -> None:
    screen.take(things(1, 2))
    screen.take(things(1, 3, 4))
    marked = [line[:1] == "●" for line in str(screen.draw()).splitlines()[1:4]]
    assert marked == [False, True, True]
    screen.take(things(1, 3, 4))
    assert "●" not in str(screen.draw())


def test_no_more_is_drawn_than_there_is_room_for(screen: live.Screen) -> None:
    screen.take(things(*range(1000)))
    drawn = str(screen.draw()).splitlines()
    assert len(drawn) <= 8
    assert "1,000 things" in drawn[-2]
    assert "996 below are not shown" in drawn[-2]
    assert all(line.isprintable() for line in drawn)


def test_nothing_can_be_drawn(screen: live.Screen) -> None:
    screen.take([])
    assert "0 things" in str(screen.draw())
