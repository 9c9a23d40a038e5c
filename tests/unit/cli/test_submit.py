"""Command `submit` without a server: options as sbatch reads them, scripts from everywhere, their arguments."""

from __future__ import annotations

import io
import os
import shlex
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import meluxina
from meluxina.sbatch.directives import Directive, Word, directives, read
from meluxina.sbatch.options import OPTIONS
from tests.builders import PROGRAM

from .conftest import Run, Submit

SCRIPT = "#!/bin/sh\n#SBATCH -q test -t 7\ntrue\n"
NEEDED = ("-q", "dev", "-t", "1")
Calls = list[tuple[Any, dict[str, Any]]]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """What the client is told to submit, which it does not."""
    calls: Calls = []

    def submit(_client: meluxina.Client, script: Any, **properties: Any) -> Any:
        calls.append((script, {name: value for name, value in properties.items() if value is not None}))
        return SimpleNamespace(id=17)

    monkeypatch.setattr(meluxina.Client, "submit", submit)
    return calls


def test_options_of_submit_are_those_of_sbatch(submit: Submit) -> None:
    options = "-A p200002 -q dev -p gpu -t 1:30:00 -N 2-4 -n 8 -c 2 -a 0-9%2 -J mine -d afterany:5 --after 7 --after 8"
    more = ["-o", "out", "-e", "err", "-H", "--comment", "a b", "--mem", "8G", "--exclude=mel0001", "--overcommit"]
    result, sent, script = submit(*options.split(), *more, "--", "srun", "echo", "a b", "--wait")
    assert (result.code, result.out, result.err) == (0, "17\n", "")
    assert script.endswith("srun echo 'a b' --wait")
    expected = {
        "account": "p200002",
        "qos": "dev",
        "partition": "gpu",
        "nodes": "2-4",
        "tasks": 8,
        "cpus_per_task": 2,
        "array": "0-9%2",
        "name": "mine",
        "dependency": "afterany:5,afterok:7:8",
        "standard_output": "out",
        "standard_error": "err",
        "hold": True,
        "overcommit": True,
    }
    assert {name: sent.get(name) for name in expected} == expected
    assert sent["comment"].startswith("a b")
    assert sent["time_limit"]["number"] == 90
    assert sent["memory_per_node"]["number"] == 8192
    assert "mel0001" in str(sent["excluded_nodes"])


def test_options_that_are_not_in_the_help(submit: Submit) -> None:
    options = ["-G4", "-C", "fast", "--nice", "--mail-type", "END", "--no-requeue", "-O", "--gpus-per-task=1"]
    result, sent, _ = submit(*options, "-qdev", "-t1", "--hold", "--", "hostname", "-G9")
    assert (result.code, result.err) == (0, "")
    expected = {"tres_per_job": "gres/gpu:4", "constraints": "fast", "nice": 100, "requeue": False, "overcommit": True}
    assert {name: sent.get(name) for name in expected} == expected
    assert (sent["mail_type"], sent["hold"]) == (["END"], True)


def test_a_script_with_directives_and_options_after_it(submit: Submit, tmp_path: Path) -> None:
    script = tmp_path / "job.sh"
    script.write_text("#!/bin/sh\n#SBATCH --qos=test --time=7\ntrue\n", encoding="utf-8")
    result, sent, text = submit(str(script), "--time", "8")
    assert (result.code, result.out) == (0, "17\n")
    assert (sent["qos"], sent["time_limit"]["number"], sent["name"]) == ("test", 8, "job.sh")
    assert text == script.read_text(encoding="utf-8")


def test_lines_for_the_shell(submit: Submit) -> None:
    _, _, script = submit("-q", "dev", "-t", "1", "--wrap", "cd /tmp; exit 3")
    assert script.endswith("\ncd /tmp; exit 3")


def test_any_property_can_be_set(submit: Submit) -> None:
    given = ["--set", "name=17", "--set", "requeue=false", "--set", "immediate=true", "--set", "admin_comment=5"]
    _, sent, _ = submit("-q", "dev", "-t", "1", *given, "--", "hostname")
    assert (sent["name"], sent["requeue"]) == ("17", False)
    assert (sent["immediate"], sent["admin_comment"]) == (True, "5")


# Words as they may stand in a script and on a command line.
FORMS = [
    "--parti gpu",
    "--parti=gpu --commen 'a b'",
    "--acco p200002 --arr 0-3 --job x",
    "-HN2",
    "-HsJ x",
    "-HJx -n4 -c2",
    "-n 4 --nodes=2",
    "-J =x",
    "-J=x",
    "-J -x",
    "-J --",
    "--comment -H",
    "--comment --help",
    "--comment=--wait",
    "--comment=",
    "--comment a=b",
    "-C 'a&b' --gres=gpu:2",
    "-k",
    "--exclusi",
    "--exclusive=user",
    "--exclusive --exclusive=user",
    "--nic",
    "--nice=5 --nice",
    "-J one --job-name=two -J three",
    "--requeue --no-requeue",
    "--no-requeue --requeue",
    "--tasks-per-node=2 --ntasks-per-node=3",
    "--ntasks-per-node=3 --tas=2",
    "--se=2 -N 2",
    "--jo x --j y",
    "--mem 1G --time-min 1",
    "--parsable -Q -v --qui",
]


@pytest.mark.parametrize("words", FORMS)
def test_options_are_read_as_in_a_script(submit: Submit, tmp_path: Path, words: str) -> None:
    plain, with_lines = tmp_path / "a" / "job", tmp_path / "b" / "job"
    for path, line in ((plain, ""), (with_lines, f"#SBATCH {words}\n")):
        path.parent.mkdir()
        path.write_text(f"#!/bin/sh\n#SBATCH -q dev -t 1\n{line}true\n", encoding="utf-8")
    _, by_option, _ = submit("--mark=m", *shlex.split(words), str(plain))
    _, by_line, _ = submit("--mark=m", str(with_lines))
    assert by_option == by_line


@pytest.mark.parametrize("name", sorted(set(OPTIONS) - {"help", "wait", "wrap"}))
def test_every_option_of_sbatch_is_taken_by_its_shortest_abbreviation(run: Run, calls: Calls, name: str) -> None:
    value = ["1"] if OPTIONS[name].argument == "required" else []
    beginnings = [name[:end] for end in range(1, len(name))]
    shortest = next((b for b in beginnings if [o for o in OPTIONS if o.startswith(b)] == [name]), name)
    for written in (name, shortest):
        assert run("submit", f"--{written}", *value, "--", "true").code == 0
    assert calls[0] == calls[1]
    assert len(calls[0][1]) == 1


def test_options_of_the_program_itself(run: Run, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[tuple[float | None, str]] = []
    ended = SimpleNamespace(id=17, state=SimpleNamespace(succeeded=True))

    def follow(_client: meluxina.Client, _jobs: object, timeout: float | None, stuck: str) -> list[Any]:
        waits.append((timeout, stuck))
        return [ended]

    monkeypatch.setattr("meluxina.cli.submit.wait_for", follow)
    monkeypatch.setattr("meluxina.cli.submit.show_one", lambda *_, **__: None)
    assert (
        run(
            "submit", "-HWt5", "--timeout=3", "--stuck=ignore", "--json", "--after", "7", "--mark=m", "--wra", "true"
        ).code
        == 0
    )
    ((script, options),) = calls
    assert (script, waits) == ("true", [(3.0, "ignore")])
    assert options == {"time_limit": "5", "after": ["7"], "mark": "m", "hold": True}


@pytest.mark.parametrize("words", ["--help", "-h", "-q dev --help", "-Hh", "-N2 --hel", "job.sh --help"])
def test_help_is_shown_wherever_it_is_asked_for(run: Run, words: str) -> None:
    result = run("submit", *words.split())
    assert (result.code, result.err) == (0, "")
    assert "Usage: meluxina submit" in result.out


@pytest.mark.parametrize(
    ("words", "arguments"),
    [
        ([], None),
        (["one", "two words"], ["one", "two words"]),
        (["--", "one", "--time=3", "-n4"], ["one", "--time=3", "-n4"]),
        (["one", "--", "two", "--", "-x"], ["one", "two", "--", "-x"]),
        (["one", "--json", "two"], ["one", "two"]),
        (["", "$HOME", "a'b", "ü"], ["", "$HOME", "a'b", "ü"]),
        (["--"], None),
    ],
)
def test_words_behind_a_script_are_its_arguments(
    run: Run, calls: Calls, monkeypatch: pytest.MonkeyPatch, words: list[str], arguments: list[str] | None
) -> None:
    monkeypatch.setattr("meluxina.cli.submit.show_one", lambda *_, **__: None)
    assert run("submit", *NEEDED, "job.sh", *words).code == 0
    ((script, options),) = calls
    assert (script, options.get("arguments")) == (Path("job.sh"), arguments)


def test_options_behind_a_script_are_still_options(run: Run, calls: Calls) -> None:
    assert run("submit", "job.sh", "one", "-n4", "two", "--parti=gpu").code == 0
    ((_, options),) = calls
    assert options == {"ntasks": "4", "partition": "gpu", "arguments": ["one", "two"]}


def test_standard_input_has_arguments_too(run: Run, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SCRIPT.encode())))
    assert run("submit", "-", "one").code == 0
    assert calls == [(SCRIPT, {"arguments": ["one"]})]


def test_a_command_behind_dashes_is_not_a_script(run: Run, calls: Calls) -> None:
    assert run("submit", "--", "job.sh", "-n4", "--").code == 0
    assert calls == [(["job.sh", "-n4", "--"], {})]


@pytest.fixture
def _bounded() -> Iterator[None]:
    """A second reader of a FIFO would wait for ever."""

    def give_up(_signal: int, _frame: object) -> None:
        raise TimeoutError("this took too long")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(20)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


Write = Callable[[int, bytes], None]


@pytest.fixture
def writer() -> Iterator[Write]:
    """Write to a descriptor in the background, in pieces as a program does."""
    threads: list[threading.Thread] = []

    def write(descriptor: int, content: bytes) -> None:
        with os.fdopen(descriptor, "wb", buffering=0) as stream:
            for line in content.splitlines(keepends=True):
                stream.write(line)

    def start(descriptor: int, content: bytes) -> None:
        threads.append(threading.Thread(target=write, args=(descriptor, content), daemon=True))
        threads[-1].start()

    yield start
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()


def test_a_script_from_standard_input(submit: Submit, monkeypatch: pytest.MonkeyPatch, writer: Write) -> None:
    ours, theirs = os.pipe()
    writer(theirs, SCRIPT.encode())
    with os.fdopen(ours, encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        _, sent, script = submit("-")
    assert (sent["qos"], sent["time_limit"]["number"], script) == ("test", 7, SCRIPT)


def test_a_script_from_a_pipe(submit: Submit, writer: Write) -> None:
    ours, theirs = os.pipe()
    writer(theirs, SCRIPT.encode())
    _, sent, script = submit(f"/dev/fd/{ours}")
    os.close(ours)
    assert (sent["qos"], sent["time_limit"]["number"], script) == ("test", 7, SCRIPT)
    assert sent["name"] == str(ours)


@pytest.mark.usefixtures("_bounded")
def test_a_script_from_a_fifo(submit: Submit, tmp_path: Path, writer: Write) -> None:
    fifo = tmp_path / "make-script"
    os.mkfifo(fifo)
    opened = threading.Thread(target=lambda: writer(os.open(fifo, os.O_WRONLY), SCRIPT.encode()), daemon=True)
    opened.start()
    _, sent, script = submit(str(fifo))
    opened.join(10)
    assert (sent["qos"], sent["time_limit"]["number"], script) == ("test", 7, SCRIPT)
    assert sent["name"] == "make-script"


@pytest.mark.parametrize("content", [SCRIPT.replace("\n", "\r\n"), SCRIPT.replace("\n", "\r")])
@pytest.mark.parametrize("source", ["file", "pipe", "standard input"])
def test_line_ends_of_dos_are_refused_from_everywhere(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: str, content: str
) -> None:
    path = tmp_path / "job.sh"
    path.write_bytes(content.encode())
    with path.open(encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        result = run("submit", {"file": str(path), "pipe": f"/dev/fd/{stream.fileno()}", "standard input": "-"}[source])
    assert (result.code, result.out) == (2, "")
    assert "line ends of DOS" in result.err


@pytest.mark.parametrize("content", [b"#!/bin/sh\n# caf\xe9\n", b"\xff\xfe#\0!\0"])
def test_standard_input_that_is_no_text_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="latin-1"))
    result = run("submit", "-")
    assert (result.code, result.out) == (2, "")
    assert "standard input" in result.err


def test_standard_input_that_is_closed_is_refused() -> None:
    command = f"exec {shlex.join([sys.executable, '-c', PROGRAM])} submit -q dev -t 1 - <&-"
    settings = {"SLURM_URL": "http://127.0.0.1:9", "SLURM_JWT": "t", "USER_NAME": "u", "ACCOUNT": "p"}
    environment = {**os.environ, **settings}
    done = subprocess.run(
        ["/bin/sh", "-c", command], env=environment, capture_output=True, text=True, check=False, timeout=30
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "meluxina: standard input is closed\n")


def test_one_reader_serves_scripts_and_command_lines() -> None:
    words = ["--parti", "gpu", "-HN2", "--commen=a b"]
    (in_script,) = directives(f"#SBATCH {shlex.join(words)}\n", OPTIONS)
    assert [
        (item.option, item.value, item.spelling)
        for item in read(map(Word, words), OPTIONS)
        if isinstance(item, Directive)
    ] == [(item.option, item.value, item.spelling) for item in in_script]


def test_check_takes_what_submit_takes_and_tells_by_its_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: Calls = []
    findings = [(), (meluxina.CheckFinding("unknown", "Nobody tells."),), (meluxina.CheckFinding("refused", "No."),)]

    def check(_client: meluxina.Client, script: Any, **arguments: Any) -> meluxina.Check:
        calls.append((script, {name: value for name, value in arguments.items() if value is not None}))
        return meluxina.Check(findings[len(calls) - 1])

    monkeypatch.setattr(meluxina.Client, "check", check)
    options = [*NEEDED, "-N2", "--exclusive", "--mail-type=END"]
    assert run("check", *options, "job.sh", "one")[:2] == (0, "Nothing speaks against it.\n")
    assert run("check", *options, "--", "srun", "hostname")[:2] == (0, "Not known: Nobody tells.\n")
    result = run("check", *options, "--json", "job.sh")
    assert result.code == 1
    assert result.json["passes"] is False
    assert result.json["findings"][0]["outcome"] == "refused"
    expected = {"qos": "dev", "time_limit": "1", "nodes": "2", "exclusive": True, "mail_type": "END"}
    assert calls[0] == (Path("job.sh"), {**expected, "arguments": ["one"]})
    assert calls[1] == (["srun", "hostname"], expected)
    assert run("check", *options, "--once", "job.sh").code == 2


def test_submit_can_check_before_it_sends(run: Run, calls: Calls) -> None:
    assert run("submit", *NEEDED, "--check", "job.sh").code == 0
    assert calls[0][1]["check"] is True
