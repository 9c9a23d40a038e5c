"""A list that follows what happens: drawn again when something has changed, and asked for at a calm pace."""

from __future__ import annotations

import contextlib
import logging
import os
import select
import shutil
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.live import Live
from rich.text import Text

from ...errors import MeluxinaError
from ...printable import printable
from ...queries.questions import growing
from ...transport.retrying import passes
from ..failures import Misuse
from ..output import cell
from .column import Column
from .layout import MARK, lay_out
from .listing import Listing

try:
    import termios
    import tty
except ImportError:  # on Windows Ctrl-C ends it, and it is not sorted
    termios = None  # type: ignore[assignment]

SHORTEST, LONGEST = 2.0, 15.0
"""Seconds between two questions: at first, and in the long run."""
_TICK = 0.25
_REDRAW = 1.0
"""Seconds after which running times are shown anew."""
_AROUND = 4
"""Lines that are no rows: headings, a blank one, totals, keys."""

_AWAY = "no answer since; asking again"

Ask = Callable[[], Sequence[Any]]
Look = Callable[[Any], object]
"""What of a thing is compared, to tell whether it has changed."""


def seconds_to_wait(age: float) -> float:
    """Tell how long to wait before the next question, by how long somebody has been watching."""
    return growing(age, SHORTEST, LONGEST)


def follow(listing: Listing, ask: Ask, name: Callable[[Any], object], look: Look) -> None:
    """Show a list until q is pressed. Raises what the first question raises, and later what will not pass by itself.

    Args:
        listing: What is shown, and in what order at first.
        ask: Asks the server for the list.
        name: What tells one thing from another.
        look: What is compared to tell whether one has changed.

    """
    if not sys.stdout.isatty() or listing.json or listing.csv:
        raise Misuse("--watch shows a list on a terminal; elsewhere, and with --json and --csv, there is none")
    screen = Screen(listing, name, look)
    screen.take(ask())
    news = _News(ask)
    live = Live(screen.draw(), console=Console(highlight=False), screen=True, auto_refresh=False)
    with contextlib.ExitStack() as stack:
        keys = stack.enter_context(_keys())
        # Before it begins: Ctrl-C may come while it does.
        stack.callback(live.stop)
        live.start(refresh=True)
        stack.enter_context(news.asking())
        next_drawing = time.monotonic() + _REDRAW
        while (key := keys()) != "q":
            is_changed = bool(key) and screen.press(key)
            if (things := news.take()) is not None:
                screen.take(things)
                is_changed = True
            size = shutil.get_terminal_size()
            if is_changed or size != screen.size or news.trouble != screen.trouble or time.monotonic() >= next_drawing:
                screen.size, screen.trouble = size, news.trouble
                live.update(screen.draw(), refresh=True)
                next_drawing = time.monotonic() + _REDRAW


class Screen:
    """What is shown: the rows of the last answer, in the order that the user wants, and which of them have changed."""

    def __init__(self, listing: Listing, name: Callable[[Any], object], look: Look) -> None:
        self._listing = listing
        self._name = name
        self._look = look
        self._things: Sequence[Any] = ()
        self._rows: Sequence[Any] = ()
        self._counts: Counter[str] = Counter()
        self._looks: Mapping[object, object] | None = None
        self._changed: frozenset[object] = frozenset()
        self._place = -1
        # The column that the rows are sorted by; -1 for the order of the command line.
        self._time = datetime.now().astimezone()
        self.size = shutil.get_terminal_size()
        self.trouble = ""

    def take(self, things: Sequence[Any]) -> None:
        """Take in an answer. What is new in it, or not as it was in the one before, is marked until the next."""
        looks = {self._name(thing): self._look(thing) for thing in things}
        before = looks if self._looks is None else self._looks
        self._changed = frozenset(name for name, look in looks.items() if before.get(name) != look)
        self._things, self._looks, self._time = things, looks, datetime.now().astimezone()
        self._rows = self._ordered()
        self._counts = Counter()
        for thing in things:
            # Tasks of an array that wait together are one row.
            self._counts[str(thing.state)] += len(getattr(thing, "array_indices", ())) or 1

    def press(self, key: str) -> bool:
        """Take in a key. Tells whether it means anything: s sorts by the next column."""
        if key == "s":
            self._place = (self._place + 2) % (len(self._listing.columns) + 1) - 1
            self._rows = self._ordered()
        return key == "s"

    def draw(self) -> Text:
        """Draw as many rows as there is room for, and below them totals and keys."""
        rows = self._rows
        room = max(self.size.lines - _AROUND, 1)
        columns = (
            Column("", lambda thing: MARK if self._name(thing) in self._changed else " "),
            *self._listing.columns,
        )
        cells = [[cell(column.read(thing)) for column in columns] for thing in rows[:room]]
        # There may be colours in the lines, but nothing else that a terminal obeys.
        lines = [*lay_out(columns, cells, header=self._listing.header), "", self._totals(len(rows) - len(cells))]
        text = Text.from_ansi("\n".join([*lines, self._keys()]))
        text.no_wrap, text.overflow = True, "crop"
        return text

    def _ordered(self) -> Sequence[Any]:
        if self._place < 0:
            return self._listing.first(self._things)
        sorting = [(self._listing.columns[self._place].read, False)]
        return self._listing._replace(sorting=sorting).first(self._things)

    def _totals(self, hidden: int) -> str:
        counts = self._counts
        states = ", ".join(f"{count:,} {state}" for state, count in counts.most_common())
        more = f"; {hidden:,} below are not shown" if hidden > 0 else ""
        return printable(f"{counts.total():,} {self._listing.noun}{states and f': {states}'}{more}")

    def _keys(self) -> str:
        order = self._listing.columns[self._place].heading if self._place >= 0 else "as listed"
        return printable(f"q quit   s sort ({order})   {self._time:%H:%M:%S}   {self.trouble}".rstrip())


class _News(logging.Handler):
    """Asks again and again, beside who draws. What the client has to say meanwhile is a trouble, too."""

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self._answers: deque[Sequence[Any]] = deque(maxlen=1)
        self._failure: Exception | None = None
        self._is_over = threading.Event()
        self.trouble = ""
        """Why the last question was not answered yet, if it was not."""

    def emit(self, record: logging.LogRecord) -> None:
        """Take in that the client asks a question again."""
        del record  # it is longer than the line
        self.trouble = _AWAY

    @contextlib.contextmanager
    def asking(self) -> Iterator[None]:
        """Ask for as long as the block lasts."""
        # A question that is under way then is nobody's any more.
        threading.Thread(target=self._run, daemon=True).start()
        logger = logging.getLogger("meluxina")
        logger.addHandler(self)
        logger.propagate = False
        try:
            yield
        finally:
            self._is_over.set()
            logger.propagate = True
            logger.removeHandler(self)

    def take(self) -> Sequence[Any] | None:
        """Return the answer that has come since this was called last; None if none has."""
        if self._failure:
            raise self._failure
        # Nobody else takes one away.
        return self._answers.popleft() if self._answers else None

    def _run(self) -> None:
        start = time.monotonic()
        while not self._is_over.wait(seconds_to_wait(time.monotonic() - start)):
            try:
                self._answers.append(self._ask())
                self.trouble = ""
            except MeluxinaError as error:
                if not passes(error):
                    self._failure = error
                    return
                self.trouble = _AWAY
            except Exception as error:  # noqa: BLE001 -- it is raised again where somebody sees it
                self._failure = error
                return


@contextlib.contextmanager
def _keys() -> Iterator[Callable[[], str]]:
    """Give a function that waits a moment for a key: "" if there is none."""
    if termios is None or not sys.stdin.isatty():
        yield _no_key
        return
    stdin = sys.stdin.fileno()
    settings = termios.tcgetattr(stdin)
    try:
        tty.setcbreak(stdin)
        yield lambda: os.read(stdin, 1).decode("ascii", "replace") if select.select([stdin], [], [], _TICK)[0] else ""
    finally:
        termios.tcsetattr(stdin, termios.TCSADRAIN, settings)


def _no_key() -> str:
    time.sleep(_TICK)
    return ""
