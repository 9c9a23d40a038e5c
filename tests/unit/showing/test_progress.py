"""A bar while jobs are waited for: on a terminal, in a notebook, in a pipe."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from nbclient import NotebookClient
from nbformat import v4

from meluxina.testing import FakeSlurm

NOTEBOOK = """
from meluxina.testing import FakeSlurm, by_script
slurm = FakeSlurm(run=by_script, speed=600)
with slurm.client() as client:
    jobs = [client.submit("true", qos="dev", time_limit=5, array="0-3"), client.submit("true", qos="dev", time_limit=5)]
    client.wait(jobs, progress=True)
"""


def terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What stands for a terminal from now on; pytest puts its own in between tests and their fixtures."""
    screen = io.StringIO()
    screen.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    return screen


def wait(slurm: FakeSlurm, **options: Any) -> None:
    with slurm.client() as client:
        array = client.submit("true", qos="dev", time_limit=5, array="0-3")
        job = client.submit("true", qos="dev", time_limit=5, hold=True)
        slurm.advance(minutes=1)
        for end in client.as_completed([array.id, job.id], stuck="ignore", timeout=60, **options):
            if end.id != job.id:
                client.release(job)
                slurm.advance(minutes=1)
                slurm.finish(job)


def finish_tasks(slurm: FakeSlurm) -> None:
    for task in range(4):
        slurm.finish(f"1_{task}")


def test_tasks_of_arrays_count_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = terminal(monkeypatch)
    slurm = FakeSlurm()
    monkeypatch.setattr("time.sleep", lambda _: finish_tasks(slurm))
    wait(slurm, progress=True)
    text = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", screen.getvalue())
    assert "0 of 5 ended: 4 RUNNING, 1 PENDING (JobHeldUser)" in text
    assert "4 of 5 ended: 4 COMPLETED, 1 PENDING (JobHeldUser)" in text


def test_nothing_is_shown_in_a_pipe(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    slurm = FakeSlurm()
    monkeypatch.setattr("time.sleep", lambda _: finish_tasks(slurm))
    wait(slurm, progress=True)
    assert capsys.readouterr() == ("", "")


def test_a_notebook_has_a_bar_of_its_own() -> None:
    notebook: Any = v4.new_notebook(cells=[v4.new_code_cell(NOTEBOOK)])
    NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    (bar,) = [output for output in notebook.cells[0].outputs if output.output_type == "display_data"]
    assert '<progress value="5" max="5"></progress> 5 of 5 ended: 5 COMPLETED' in bar.data["text/html"]


def test_a_notebook_shows_an_error_without_the_ways_of_this_package() -> None:
    text = "import meluxina\ndef f():\n    meluxina.Client(url='nonsense', token='x')\n\nf()"
    notebook: Any = v4.new_notebook(cells=[v4.new_code_cell(text)])
    NotebookClient(notebook, timeout=60, kernel_name="python3", allow_errors=True).execute()
    (error,) = notebook.cells[0].outputs
    lines = "\n".join(error.traceback)
    assert "ConfigurationError: " in lines
    assert "meluxina.Client(url='nonsense'" in lines
    assert "_sync" not in lines
    assert len(lines.splitlines()) < 12
