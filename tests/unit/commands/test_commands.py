"""Slurm's commands over a fake Slurm: what no server is needed for. What they print is held to Slurm's own, live."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from meluxina.commands import COMMANDS, node_states, programs
from meluxina.commands.arguments import Failure, Option, read, table
from meluxina.commands.columns import amount, fit, period, timestamp
from meluxina.commands.job_fields import FIELDS
from meluxina.commands.job_rows import expand, shorten
from meluxina.commands.start import run_program
from meluxina.views.node_state import NodeState
from tests.builders import run_python

from .conftest import SUBMIT, Run


def test_a_job_is_submitted_listed_and_cancelled(run: Run) -> None:
    code, out, err = run("sbatch", "--parsable", *SUBMIT, "-H", "--wrap", "true")
    assert (code, err) == (0, "")
    job_id = out.strip()
    assert run("squeue", "-h", "-o", "%i %T %j", "-j", job_id) == (0, f"{job_id} PENDING wrap\n", "")
    assert run("scancel", job_id) == (0, "", "")
    assert run("squeue", "-h") == (0, "", "")
    assert run("squeue", "-h", "-t", "all", "-o", "%i %t") == (0, f"{job_id} CA\n", "")


@pytest.mark.parametrize("at_once", ["", "%2"])
def test_tasks_of_which_the_server_tells_only_the_first_are_no_list_of_all(run: Run, at_once: str) -> None:
    indices = ",".join(map(str, range(0, 200, 3))) + at_once
    _, job_id, _ = run("sbatch", "--parsable", *SUBMIT, "-H", "-a", indices, "--wrap", "true")
    job_id = job_id.strip()
    _, text, _ = run("squeue", "-h", "-o", "%K")
    assert text.strip().endswith(f"...{at_once}"), "else there is nothing to show here"
    for words in (("-r",), ("-j", f"{job_id}_198")):
        code, out, err = run("squeue", "-h", "-o", "%i", *words)
        assert (code, out) == (1, "")
        assert err.startswith(f"squeue: error: The server tells only the first tasks of job {job_id} that wait (0,3,6,")
    assert run("squeue", "-h", "-o", "%i", "-j", f"{job_id}_6") == (0, f"{job_id}_6\n", "")


def test_a_job_that_is_not_there_is_told_as_slurm_tells_it(run: Run) -> None:
    assert run("squeue", "-j", "99999") == (1, "", "slurm_load_jobs error: Invalid job id specified\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_an_option_that_is_not_here_is_named(run: Run, name: str) -> None:
    assert run(name, "--usage") == (1, "", f"{name}: error: --usage is not implemented over REST\n")


def test_an_error_of_this_package_is_an_error_of_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("SLURM_URL", "SLURM_JWT"):
        monkeypatch.delenv(variable, raising=False)
    assert run_program("squeue", []) == 1
    assert capsys.readouterr().err.startswith("squeue: error: There is something missing")


TABLE = table("-j --jobs[=], -u --user --users=, -h --noheader, -t --states=, --start, --sib --sibling=!")


def test_words_are_read_as_getopt_long_reads_them() -> None:
    options = read("squeue", ["-hj7", "--use", "me", "x", "--states=R", "-j", "--", "-t"], TABLE)
    assert dict(options) == {"noheader": "", "users": "me", "states": "R", "jobs": ""}
    assert options.operands == ["x", "-t"]
    assert (options.last("jobs", "users"), options.last("start")) == ("jobs", None)


def test_variables_stand_for_options_that_are_not_given() -> None:
    options = read("squeue", ["--states=R"], TABLE)
    options.add_variables(
        {"SQUEUE_STATES": "PD", "SQUEUE_USERS": "me"},
        {f"SQUEUE_{name.upper()}": name for name in ("states", "users", "jobs")},
    )
    assert options == {"states": "R", "users": "me"}


def test_a_table_of_options_says_what_takes_a_value_and_what_is_not_here() -> None:
    assert TABLE[0] == Option("jobs", "-j --jobs", "optional")
    assert TABLE[1] == Option("users", "-u --user --users")
    assert TABLE[2] == Option("noheader", "-h --noheader", "none")
    assert TABLE[-1] == Option("sibling", "--sib --sibling", is_here=False)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--nonsense"], "squeue: unrecognized option '--nonsense'"),
        (["-Z"], "squeue: invalid option -- 'Z'"),
        (["-u"], "squeue: option requires an argument -- 'u'"),
        (["--user"], "squeue: option '--user' requires an argument"),
        (["--noheader=1"], "squeue: option '--noheader' doesn't allow an argument"),
        (["--sta"], "squeue: option '--sta' is ambiguous; possibilities: '--states' '--start'"),
    ],
)
def test_words_that_getopt_long_refuses_are_refused_with_its_words(words: list[str], message: str) -> None:
    with pytest.raises(Failure) as caught:
        read("squeue", words, TABLE)
    assert caught.value.args == (message, 'Try "squeue --help" for more information')


@pytest.mark.parametrize(
    ("value", "width", "is_right", "cell"),
    [
        ("abc", 0, False, "abc"),
        ("abc", 5, False, "abc  "),
        ("abc", 5, True, "  abc"),
        ("abcdef", 3, True, "abc"),
        (None, 0, False, "(null)"),
        (None, 5, False, "     "),
        (None, 3, True, "(nu"),
        ("é", 3, False, "é "),
    ],
)
def test_a_value_is_fitted_as_printf_fits_it(value: str | None, width: int, is_right: bool, cell: str) -> None:
    assert fit(value, width, is_right=is_right) == cell


def test_amounts_and_times_are_written_as_slurm_writes_them() -> None:
    assert [amount(value, "M") for value in (0, 100, 1500, 2048, 2560)] == ["0", "100M", "1500M", "2G", "2.50G"]
    assert [period(value) for value in (7, 3907, 90061, -1)] == ["0:07", "1:05:07", "1-01:01:01", "INVALID"]
    assert timestamp(0, {"SLURM_TIME_FORMAT": "%Y"}) in ("1970", "1969")


@pytest.mark.parametrize("text", ["1-3,7", "0,2,4-5", "9"])
def test_indices_of_tasks_are_read_and_written_as_ranges(text: str) -> None:
    assert shorten(expand(text)) == text
    assert expand("0-8:4%2") == {0, 4, 8}


def test_each_field_has_a_name_of_its_own() -> None:
    names = [field.name.lower() for field in FIELDS]
    assert len(names) == len(set(names))


def test_programs_run_with_this_interpreter_and_leave_others_alone(tmp_path: Path) -> None:
    paths = programs.install(tmp_path / "bin", {"API_VER": "v0.0.43", "MELUXINA_TOKEN_FILE": "/a file"})
    assert {path.name for path in paths} == {*COMMANDS, "srun"}
    text = (tmp_path / "bin" / "squeue").read_text(encoding="utf-8")
    assert sys.executable in text
    assert "/a file" in text
    variables = {name: value for name, value in os.environ.items() if name not in ("SLURM_URL", "SLURM_JWT")}
    result = subprocess.run([paths[0], "--usage"], env=variables, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (1, f"{paths[0].name}: error: --usage is not implemented over REST\n")
    programs.install(tmp_path / "bin")
    paths[0].write_text("#!/bin/sh\n", encoding="utf-8")
    with pytest.raises(FileExistsError):
        programs.install(tmp_path / "bin")


def test_components_of_a_job_are_read_from_a_command_line(run: Run, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text("#!/bin/sh\n#SBATCH -n 9 -J 'own name'\ntrue\n", encoding="utf-8")
    code, out, err = run("sbatch", *SUBMIT, "-H", "-n", "1", ":", "-n", "2", "--comment", "two words", str(script))
    assert (code, err) == (0, "")
    job_id = int(out.split()[-1])
    _, out, _ = run("squeue", "-h", "-o", "%i %C %j %k", "-S", "i", "-j", str(job_id))
    assert out == f"{job_id}+0 1 own name (null)\n{job_id}+1 2 own name two words\n"


def test_srun_runs_the_next_srun_on_path_and_says_if_there_is_none(tmp_path: Path) -> None:
    own, other = tmp_path / "own", tmp_path / "other one"
    programs.install(own)
    other.mkdir()
    command = ["/bin/sh", "-c", 'srun -n 2 "a  b"']
    variables = {"PATH": f"{own}:/usr/bin:/bin", "HOME": str(tmp_path)}
    result = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert "it runs inside jobs" in result.stderr
    (other / "srun").write_text('#!/bin/sh\nprintf "%s|" "$@"\n', encoding="utf-8")
    (other / "srun").chmod(0o755)
    variables["PATH"] = f"{own}:{other}:/usr/bin:/bin"
    result = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (0, "-n|2|a  b|")


@pytest.mark.parametrize(
    ("words", "out", "err"),
    [
        (("hostnames", "mel[0009-0011],a,,b1,"), "mel0009\nmel0010\nmel0011\na\nb1\n", ""),
        (("hostn=a1",), "a1\n", ""),
        (("hostnames",), "a1\na2\n", ""),
        (("hostnames", "a[2-1]"), "", "Invalid hostlist: a[2-1]\n"),
        (("hostnames", "a[1-2]b[3-4]"), "", "Invalid hostlist: a[1-2]b[3-4]\n"),
    ],
)
def test_scripts_of_jobs_list_their_nodes_without_a_server(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], out: str, err: str
) -> None:
    monkeypatch.delenv("SLURM_URL", raising=False)
    monkeypatch.setenv("SLURM_NODELIST", "a[1-2]")
    assert run_program("scontrol", ["show", *words]) == bool(err)
    assert capsys.readouterr() == (out, err)


def test_no_list_of_nodes_is_said_as_slurm_says_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SLURM_NODELIST", raising=False)
    assert run_program("scontrol", ["show", "hostnames"]) == 0
    assert capsys.readouterr().err == "scontrol: error: host list is empty\n"


def test_scontrol_shows_and_changes_a_job(run: Run) -> None:
    _, job_id, _ = run("sbatch", "--parsable", *SUBMIT, "-H", "-J", "name", "--comment", "two words", "--wrap", "true")
    job_id = job_id.strip()
    code, out, err = run("scontrol", "-o", "show", "job", job_id)
    assert (code, err) == (0, "")
    assert out.startswith(f"JobId={job_id} ")
    assert out.count("\n") == 1
    assert " Comment=two words " in out
    assert " TimeLimit=00:05:00 " in out
    assert run("scontrol", "update", f"JobId={job_id}", "TimeLimit=4", "Comment=x") == (0, "", "")
    assert run("squeue", "-h", "-o", "%l %k", "-j", job_id) == (0, "4:00 x\n", "")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "licenses"), "scontrol: error: show licenses is not implemented over REST"),
        (
            ("update", "NodeName=mel0001", "State=DRAIN"),
            "scontrol: error: update NodeName is not implemented over REST",
        ),
        (("update", "JobId=1", "UserID=2"), "scontrol: error: UserID can't be changed over REST"),
        (("update", "JobId=1", "TimeLimit+=2"), "scontrol: error: TimeLimit+=2: a difference can't be said over REST"),
        (("update", "JobId=1", "Requeue=x"), "scontrol: error: Invalid Requeue value: x"),
    ],
)
def test_what_scontrol_can_not_do_over_rest_is_an_error_that_names_it(
    run: Run, words: tuple[str, ...], message: str
) -> None:
    assert run("scontrol", *words) == (1, "", f"{message}\n")


def test_nodes_are_listed_by_the_states_that_are_asked_for(run: Run) -> None:
    _, nodes, _ = run("sinfo", "-h", "-N", "-o", "%N %T")
    _, idle, _ = run("sinfo", "-h", "-N", "-t", "idle", "-o", "%N %T")
    assert idle.splitlines() == [line for line in nodes.splitlines() if line.endswith(" idle")]
    assert idle
    code, out, err = run("sinfo", "-t", "idle,nonsense")
    assert (code, out) == (1, "")
    assert err.startswith('sinfo: error: Bad state string: "nonsense"\n')


@pytest.mark.parametrize(
    ("words", "long", "short"),
    [
        (["IDLE"], "IDLE", "IDLE"),
        (["IDLE", "DRAIN", "NOT_RESPONDING"], "DRAINED*", "DRAIN*"),
        (["MIXED", "DRAIN"], "DRAINING", "DRNG"),
        (["MIXED", "PLANNED"], "MIXED-", "MIX-"),
        (["IDLE", "PLANNED"], "PLANNED", "PLND"),
        (["ALLOCATED", "COMPLETING"], "ALLOCATED+", "ALLOC+"),
        (["MIXED", "COMPLETING"], "COMPLETING", "COMP"),
        (["IDLE", "MAINTENANCE", "NOT_RESPONDING"], "MAINT*", "MAINT*"),
        (["ALLOCATED", "MAINTENANCE"], "ALLOCATED$", "ALLOC$"),
        (["DOWN", "POWERED_DOWN"], "DOWN~", "DOWN~"),
        (["IDLE", "REBOOT_ISSUED"], "REBOOT^", "BOOT^"),
        (["IDLE", "INVALID_REG"], "INVAL", "INVAL"),
        (["DOWN", "FAIL"], "FAIL", "FAIL"),
    ],
)
def test_a_state_of_a_node_is_one_word_with_a_sign(words: list[str], long: str, short: str) -> None:
    state = NodeState(words)
    assert (node_states.word(state), node_states.word(state, is_short=True)) == (long, short)


def test_squeue_writes_the_jobs_as_the_server_sends_them(run: Run) -> None:
    _, job_id, _ = run("sbatch", "--parsable", *SUBMIT, "-H", "--wrap", "true")
    code, out, err = run("squeue", "--json", "-j", job_id.strip())
    assert (code, err) == (0, "")
    assert [job["job_id"] for job in json.loads(out)["jobs"]] == [int(job_id)]
    code, out, err = run("squeue", "--json=v0.0.1")
    assert (code, out) == (1, "")
    assert err.startswith("squeue: error: --json=v0.0.1: this server is asked in v0.0.")


@pytest.mark.parametrize(("name", "most"), [("squeue", 14), ("accounting.sacct", 20), ("accounting.sacctmgr", 16)])
def test_a_command_imports_few_modules_beside_those_of_a_client(name: str, most: int) -> None:
    program = (
        "import json, sys\nfrom meluxina import Client\nbefore = set(sys.modules)\n"
        f"import meluxina.commands.start, meluxina.commands.{name}\n"
        "print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    result = run_python(program)
    assert result.code == 0, result.err
    assert len(result.json) <= most, result.json
