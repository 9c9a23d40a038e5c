"""How far a wait is: a bar on a terminal, one of HTML in a notebook, nothing in a pipe."""

from __future__ import annotations

import html
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from ..advice.waits import standing
from ..errors import ConfigurationError
from ..jobs.view import JobView
from ..printable import printable

_LINE = 500
"""The most letters of the line that shows the states of jobs."""

Report = Callable[[Sequence[JobView]], object]


@contextmanager
def bar() -> Iterator[Report | None]:
    """Show how many jobs of a wait have ended; the tasks of an array count one by one.

    Yields a function to call with all jobs as last seen, or None where nobody looks: not in a pipe.

    Raises:
        ConfigurationError: This is a terminal, and rich is not installed.

    """
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if getattr(shell, "kernel", None):
        yield _in_notebook()
    elif sys.stderr.isatty():
        with _on_terminal() as report:
            yield report
    else:
        yield None


@contextmanager
def _on_terminal() -> Iterator[Report]:
    try:
        from rich.console import Console  # noqa: PLC0415 - of the extra `cli`
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415
    except ImportError:
        raise ConfigurationError.unsent(
            "A bar needs rich, which is not installed.", hint='pip install "meluxina[cli]", or leave progress out.'
        ) from None
    # What stands in the line is no markup of rich's.
    text = TextColumn("{task.description}", markup=False)
    columns = (BarColumn(bar_width=20), text, TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True, highlight=False), transient=True) as progress:
        task = progress.add_task("waiting", total=None)

        def report(jobs: Sequence[JobView]) -> None:
            ended, total, words = describe(jobs)
            progress.update(task, completed=ended, total=total, description=words, refresh=True)

        yield report


def _in_notebook() -> Report:
    from IPython.display import HTML, display  # noqa: PLC0415 - a notebook has it

    shown = display(HTML("waiting"), display_id=True)  # type: ignore[no-untyped-call]

    def report(jobs: Sequence[JobView]) -> None:
        ended, total, words = describe(jobs)
        mark = f'<progress value="{ended}" max="{total}"></progress> {html.escape(words)}'
        shown.update(HTML(mark))  # type: ignore[no-untyped-call]

    return report


def describe(jobs: Sequence[JobView]) -> tuple[int, int, str]:
    """Count the jobs that have ended, and all, and say that in words with the states of each."""
    counts: Counter[str] = Counter()
    ended = 0
    for job in jobs:
        for part in job.tasks or (job,):
            size = max(1, len(part.array_indices))
            counts[standing(part)] += size
            ended += size if part.state.is_finished else 0
    total = counts.total()
    states = ", ".join(f"{count} {state}" for state, count in counts.items())
    return ended, total, printable(f"{ended} of {total} ended: {states}", _LINE)
