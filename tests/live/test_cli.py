"""The program `meluxina` against real servers: every command in a pipe, with --json, and some on a terminal."""

from __future__ import annotations

import os
import pty
import select
import shlex
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from devtools.sandbox import Sandbox
from tests.builders import ProgramResult

from .conftest import NEWEST
from .helpers import eventually
from .test_sbatch_equal import differences, fields

pytestmark = pytest.mark.live
SERVED = NEWEST

PROGRAM = str(Path(sys.executable).with_name("meluxina"))
DEV = ("-q", "dev", "-t", "5", "-p", "cpu")
SECONDS = 120


Run = Callable[..., ProgramResult]


@pytest.fixture
def environment(slurm: Sandbox) -> dict[str, str]:
    return {**os.environ, **slurm.environment("u100001"), "COLUMNS": "200", "TERM": "xterm-256color"}


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """The program in a pipe. The token is in nothing that it prints."""

    def run(*arguments: str, code: int = 0, given: str | None = None, **changes: str) -> ProgramResult:
        done = subprocess.run(
            [PROGRAM, *arguments],
            env={**environment, **changes},
            input=given,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )
        result = ProgramResult(done.returncode, done.stdout, done.stderr)
        assert environment["SLURM_JWT"] not in result.out + result.err
        assert "\x1b" not in result.out + result.err
        assert result.code == code, (arguments, result)
        assert "Traceback" not in result.err
        return result

    return run


@pytest.fixture
def job(run: Run) -> Iterator[str]:
    """A job that runs for as long as a test does."""
    number = run("submit", *DEV, "-J", "cli", "--", "sleep", "600").out.strip()
    yield number
    run("cancel", number)


def until(run: Run, job: str, *states: str) -> dict[str, Any]:
    """The job, once it is in one of these states."""
    return eventually(lambda: run("job", job, "--json").json, lambda shown: shown["state"] in states, SECONDS)


def test_ping_shows_the_controller_up(run: Run) -> None:
    assert run("ping").rows[1][1] == "UP"
    assert run("ping", "--json").json[0]["is_up"] is True


def test_jobs_are_listed_and_filtered(run: Run, job: str) -> None:
    until(run, job, "RUNNING")
    head, *rows = run("jobs", "--mine", "--state", "running", "--name", "cli").rows
    (row,) = [row for row in rows if row[0] == job]
    shown = dict(zip(head, row, strict=True))
    assert (shown["NAME"], shown["USER"], shown["STATE"], shown["PARTITION"]) == ("cli", "u100001", "RUNNING", "cpu")
    assert shown["NODELIST(REASON)"].startswith("mel")
    assert job not in [row[0] for row in run("jobs", "--state", "PENDING").rows]
    assert job not in [row[0] for row in run("jobs", "--account", "p200002").rows]
    found = run("jobs", "--user", "u100001", "--partition", "cpu", "--json").json
    (one,) = [entry for entry in found if entry["id"] == int(job)]
    assert (one["state"], one["time_limit"], one["account"]) == ("RUNNING", 300, "p200001")


def test_job_shows_one_job(run: Run, job: str) -> None:
    lines = dict(line.split(maxsplit=1) for line in run("job", job).out.splitlines())
    assert (lines["id"], lines["name"], lines["time_limit"]) == (job, "cli", "00:05:00")
    assert run("job", job, "--json").json["id"] == int(job)
    refused = run("job", "99999999", code=1)
    assert refused.out == ""
    assert refused.err.startswith("meluxina: ")


@pytest.mark.parametrize(("command", "code", "state"), [("exit 0", 0, "COMPLETED"), ("exit 3", 1, "FAILED")])
def test_the_exit_code_of_submit_and_wait_follows_the_job(
    run: Run, tmp_path: Path, command: str, code: int, state: str
) -> None:
    script = tmp_path / "job.sh"
    script.write_text(f"#!/bin/bash\n#SBATCH -q dev -t 5 -p cpu\n{command}\n", encoding="utf-8")
    followed = run("submit", "--wait", str(script), code=code)
    number = followed.out.strip()
    assert number.isdecimal()
    assert (state in followed.err) == (code != 0)
    head, row = run("wait", number, code=code).rows
    assert dict(zip(head, row, strict=True))["STATE"] == state
    assert run("wait", number, "--json", code=code).json[0]["state"] == state
    again = run("submit", "--wait", "--json", "-", given=script.read_text(encoding="utf-8"), code=code)
    assert (again.json["state"], again.json["return_code"]) == (state, 3 if code else 0)


SUBMIT = f"{shlex.quote(PROGRAM)} submit"
SBATCH = "sbatch --parsable"


@pytest.fixture
def both(slurm: Sandbox, environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[[str], tuple[int, int]]]:
    """Run a line of the shell beside the file `job.sh`, with sbatch in the cluster and with this program outside."""
    job_ids: list[int] = []
    head = "#!/bin/bash\n#SBATCH -A p200001 -q short -t 30 -c 2\n#SBATCH --comment='from a script'\n"
    script = f'{head}printf "%s|" "$#" "$@" > "$HOME/arguments-$SLURM_JOB_ID"\n'
    (tmp_path / "job.sh").write_text(script, encoding="utf-8")
    folder = f"/home/users/u100001/{uuid.uuid4().hex}"
    slurm.exec(["sh", "-c", f"mkdir {folder} && cat > {folder}/job.sh"], user="u100001", input=script)

    def run(line: str) -> tuple[int, int]:
        # The working directory is a user's home in both, and sbatch reads standard input if it is given nothing.
        by_sbatch = line.replace("SUBMIT", f"{SBATCH} -D /home/users/u100001").replace(" - ", " ")
        theirs = slurm.exec(["bash", "-c", f"cd {folder}; {by_sbatch}"], user="u100001").stdout
        ours = subprocess.run(
            ["bash", "-c", line.replace("SUBMIT", SUBMIT)],  # noqa: S607 -- wherever it is
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
            timeout=SECONDS,
        ).stdout
        job_ids.extend(int(answer.strip().splitlines()[-1]) for answer in (theirs, ours))
        return job_ids[-2], job_ids[-1]

    yield run
    slurm.exec(["scancel", *map(str, job_ids)], user="u100001", check=False)


@pytest.mark.parametrize(
    "line",
    [
        "SUBMIT -H job.sh",
        "SUBMIT -H <(cat job.sh)",
        "SUBMIT -H /dev/stdin < job.sh",
        "cat job.sh | SUBMIT -H /dev/stdin",
        "mkfifo fifo; cat job.sh > fifo & SUBMIT -H fifo",
        # Without a name sbatch calls such a job sbatch, and this program calls it meluxina.
        "SUBMIT -H -J name - < job.sh",
        "cat job.sh | SUBMIT -HJname - ",
    ],
)
def test_a_script_comes_from_everywhere_as_with_sbatch(
    slurm: Sandbox, both: Callable[[str], tuple[int, int]], line: str
) -> None:
    theirs, ours = both(line)
    (job,) = fields(slurm, ours)
    assert (job["CPUs/Task"], job["Comment"], job["TimeLimit"]) == ("2", "from a script", "00:30:00")
    assert differences(fields(slurm, theirs), [job]) == []


@pytest.mark.parametrize(
    "options",
    [
        "--parti gpu --hold",
        "-HN2 -n2",
        "-Hn4 --nodes=2",
        "-HJx --commen 'a b'",
        "-HJ -x",
        "-H --comment --hold",
        "-H --no-requeue --requeu",
        "-H --requeue --no-requeue",
        "-H --tas=2 -N 2",
        "-Hkoff --nic",
        "-H --nice=5 -t 1:00:00 -t 5",
        "-H --exclusi --mail-type=END --arr 0-3%2",
    ],
)
def test_options_make_the_same_job_as_those_of_sbatch(
    slurm: Sandbox, both: Callable[[str], tuple[int, int]], options: str
) -> None:
    theirs, ours = both(f"SUBMIT {options} job.sh")
    assert differences(fields(slurm, theirs), fields(slurm, ours)) == []


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("job.sh", "0|"),
        ("job.sh one 'two words' '' '$HOME'", "4|one|two words||$HOME|"),
    ],
)
def test_arguments_reach_the_script_as_with_sbatch(
    slurm: Sandbox, run: Run, both: Callable[[str], tuple[int, int]], words: str, shown: str
) -> None:
    theirs, ours = both(f"SUBMIT -J arguments {words}")
    run("wait", str(theirs), str(ours))
    for job_id in (theirs, ours):
        assert slurm.exec(["cat", f"/home/users/u100001/arguments-{job_id}"]).stdout == shown


def test_arguments_with_dashes_stand_behind_dashes(slurm: Sandbox, run: Run, tmp_path: Path) -> None:
    script = tmp_path / "job.sh"
    script.write_text(
        '#!/bin/sh\n#SBATCH -q dev -t 5\nprintf "%s|" "$#" "$@" > "$HOME/dashes-$SLURM_JOB_ID"\n', encoding="utf-8"
    )
    number = run("submit", "--wait", str(script), "one", "--", "--time=3", "-n", "--").out.strip()
    assert slurm.exec(["cat", f"/home/users/u100001/dashes-{number}"]).stdout == "4|one|--time=3|-n|--|"


def test_a_script_that_is_not_there_is_refused(run: Run, tmp_path: Path) -> None:
    for name in (tmp_path / "trian.sh", "trian.sh", "trian", "./hostname"):
        refused = run("submit", *DEV, str(name), code=2)
        assert (refused.out, refused.err.count("\n")) == ("", 2)
        assert f"The batch script {Path(name)} can't be read" in refused.err
        assert "meluxina submit -- " in refused.err


def test_a_wait_that_takes_too_long_is_exit_code_4(run: Run, job: str) -> None:
    result = run("wait", job, "--timeout", "1", code=4)
    assert job in result.out
    assert job in result.err
    assert until(run, job, "RUNNING")["id"] == int(job)


def test_a_job_is_held_released_updated_and_cancelled(run: Run) -> None:
    number = run("submit", *DEV, "--hold", "--nice=5", "--", "sleep", "600").out.strip()
    second = run("submit", *DEV, "--after", number, "--", "true").out.strip()
    assert number in run("job", second, "--json").json["dependency"]
    assert run("update", number, "comment=changed", "time_limit=00:03:00").out == ""
    changed = run("job", number, "--json").json
    assert ("changed" in changed["comment"], changed["time_limit"], changed["state"]) == (True, 180, "PENDING")
    assert run("release", number).out == ""
    until(run, number, "RUNNING")
    several = run("cancel", "99999999", number, second, code=1)
    assert (several.out, several.err.count("\n")) == ("", 2)
    assert several.err.startswith("meluxina: job 99999999 was not cancelled: ")
    assert several.err.endswith(f"meluxina: cancelled: {number} {second}\n")
    assert until(run, number, "CANCELLED")["id"] == int(number)
    held = run("submit", *DEV, "--begin", "now+1hour", "--", "true").out.strip()
    assert run("hold", held).out == ""
    assert "eld" in run("job", held, "--json").json["reason"]
    run("cancel", held)


def test_jobs_that_meet_conditions_are_cancelled(run: Run, job: str) -> None:
    until(run, job, "RUNNING")
    array = run("submit", *DEV, "-H", "-a", "0-5", "-J", "waits", "--", "true").out.strip()
    run("cancel", "--state", "PD", "--name", "waits", code=2)
    assert run("cancel", "--state", "PD", "--name", "waits", "--qos", "dev", "--yes").out == ""
    assert "no job meets" in run("cancel", "--name", "waits", "--yes").err
    assert until(run, array, "CANCELLED")
    assert until(run, job, "RUNNING")


def test_tasks_of_an_array_are_shown_and_cancelled(run: Run) -> None:
    number = run("submit", *DEV, "-a", "1-2", "-J", "tasks", "--", "sleep", "600").out.strip()
    until(run, f"{number}_2", "RUNNING")
    assert {f"{number}_1", f"{number}_2"} <= {row[0] for row in run("jobs", "--name", "tasks").rows}
    run("cancel", f"{number}_2")
    assert until(run, f"{number}_2", "CANCELLED")["array_task"] == 2
    until(run, f"{number}_1", "RUNNING")
    run("cancel", number)


def test_history_lists_past_jobs_and_their_steps(run: Run) -> None:
    number = run("submit", "--wait", *DEV, "-J", "past", "--", "srun", "sleep", "2").out.strip()
    query = ("history", "--mine", "--name", "past", "--since", "1h", "--state", "COMPLETED")
    head, *rows = eventually(lambda: run(*query).rows, lambda rows: number in [row[0] for row in rows])
    shown = dict(zip(head, next(row for row in rows if row[0] == number), strict=True))
    assert (shown["STATE"], shown["EXIT"], shown["NAME"]) == ("COMPLETED", "0:0", "past")
    with_steps = [row[0] for row in run("history", number, "--steps").rows]
    assert f"{number}.batch" in with_steps
    assert f"{number}.0" in with_steps
    (one,) = run("history", number, "--json").json
    assert {step["id"] for step in one["steps"]} >= {f"{number}.batch", f"{number}.0"}
    assert run("history", "--until", "2020-01-31T12:00", "--since", "2020-01-01", "--json").json == []
    (efficient,) = run("efficiency", number, "--json").json
    assert efficient["efficiency.cpu"] is not None
    assert [row[0] for row in run("efficiency", number, "--no-header").rows] == [number]
    used = run("usage", "--by", "week,user", "--since", "1d", "--json").json
    assert "u100001" in {row["user"] for row in used}
    assert sum(row["node_hours"] for row in used) > 0


def test_nodes_partitions_qos_and_reservations_are_listed(run: Run) -> None:
    nodes = run("nodes", "--json").json
    assert [row[0] for row in run("nodes").rows[1:]] == [node["name"] for node in nodes]
    gpus = run("nodes", "--partition", "gpu", "--json").json
    assert 0 < len(gpus) < len(nodes)
    assert all("gpu" in node["partitions"] for node in gpus)
    idle = run("nodes", "--state", "IDLE", "--json").json
    assert 0 < len(idle) < len(nodes)
    assert {node["state"] for node in idle} == {"IDLE"}
    partitions = {row[0] for row in run("partitions").rows}
    assert partitions >= {"cpu", "gpu", "fpga", "largemem"}
    assert partitions - {"PARTITION"} == {one["name"] for one in run("partitions", "--json").json}
    row = next(row for row in run("partitions").rows if row[0] == "cpu")
    allocated, idle_count, other, total = (int(number) for number in row[4].split("/"))
    assert allocated + idle_count + other == total > 0
    assert {row[0] for row in run("qos").rows} >= {"dev", "long"}
    assert {row[0] for row in run("accounts", "--columns", "account").rows} >= {"p200001"}
    assert {row[0] for row in run("users", "-o", "name").rows} >= {"u100001"}
    assert ["u100001", "p200001"] in [row[:2] for row in run("associations", "--user", "u100001").rows]
    assert run("licenses").rows[0][0] == "LICENSE"
    assert run("diagnostics", "--json").json["jobs_submitted"] >= 0
    assert "dev" in [one["name"] for one in run("qos", "--json").json]
    assert run("reservations").rows[0][0] == "RESERVATION"
    assert isinstance(run("reservations", "--json").json, list)


def test_token_tells_its_user_and_time_left(run: Run, slurm: Sandbox) -> None:
    said = run("token", "--json").json
    assert said["user"] == "u100001"
    assert said["seconds_left"] > 0
    assert "u100001" in run("token").out
    short = slurm.token("u100001", lifespan=1)
    time.sleep(1.5)
    assert run("token", "--json", SLURM_JWT=short, code=1).json["seconds_left"] <= 0


def test_the_token_comes_from_a_file_or_a_command(run: Run, environment: dict[str, str], tmp_path: Path) -> None:
    place = tmp_path / "token"
    place.write_text(f"SLURM_JWT={environment['SLURM_JWT']}\n", encoding="utf-8")
    place.chmod(0o600)
    assert run("--token-file", str(place), "jobs", SLURM_JWT="").rows[0][0] == "ID"
    assert run("--token-command", f"cat {place}", "jobs", SLURM_JWT="").rows[0][0] == "ID"
    place.chmod(0o644)
    assert str(place) in run("--token-file", str(place), "jobs", code=2).err


def test_global_options_win_over_variables(run: Run, environment: dict[str, str]) -> None:
    given = ("--url", environment["SLURM_URL"], "--user", "u100001", "--account", "p200002")
    wrong = {"SLURM_URL": "http://127.0.0.1:9", "USER_NAME": "u100002", "ACCOUNT": "nobody"}
    number = run(*given, "submit", "--hold", *DEV, "--", "true", **wrong).out.strip()
    assert run(*given, "job", number, "--json", **wrong).json["account"] == "p200002"
    run("cancel", number)


def test_versions_shows_those_of_server_and_package(run: Run, slurm: Sandbox) -> None:
    said = run("versions", "--json").json
    assert said["in_use"] in said["server"]
    assert said["in_use"] in said["package"]
    assert set(said["server"]) >= set(slurm.api_versions)
    assert said["in_use"] in run("versions").out


def test_api_sends_any_operation(run: Run, job: str) -> None:
    listed = [entry["operation"] for entry in run("api", "--json").json]
    assert [row[0] for row in run("api").rows[1:]] == listed
    assert run("api", "slurm.get_ping").json["pings"]
    names = [node["name"] for node in run("api", "slurm.get_nodes").json["nodes"]]
    assert run("api", "slurm.get_node", f"node_name={names[0]}").json["nodes"][0]["name"] == names[0]
    assert run("api", "slurm.get_node", code=2).out == ""
    assert run("api", "slurm.post_job", f"job_id={job}", "--body", '{"comment": "by api"}').json["errors"] == []
    assert run("job", job, "--json").json["comment"] == "by api"
    refused = run("api", "slurm.get_job", "job_id=99999999", code=1)
    assert refused.json["errors"]


def test_output_to_a_closed_pipe_ends_quietly_with_exit_code_141(environment: dict[str, str]) -> None:
    started = subprocess.Popen(
        [PROGRAM, "api", "slurm.get_nodes"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdout is not None
    started.stdout.close()
    assert started.stderr is not None
    said = started.stderr.read()
    started.stderr.close()
    assert (started.wait(SECONDS), said) == (141, b"")


def on_terminal(environment: dict[str, str], *arguments: str, interrupt_at: str | None = None) -> tuple[int, str]:
    """The program's exit code and what it writes to a terminal; with Ctrl-C when a text has appeared on it."""
    ours, theirs = pty.openpty()
    # Where tests run in the background, Ctrl-C is ignored; on a terminal it never is.
    command = ["env", "--default-signal=INT", PROGRAM, *arguments]
    started = subprocess.Popen(
        command, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    seen = b""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if select.select([ours], [], [], 1)[0]:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says so that the other side has ended
                break
            if not piece:
                break
            seen += piece
        if interrupt_at is not None and interrupt_at.encode() in seen:
            started.send_signal(signal.SIGINT)
            interrupt_at = None
    os.close(ours)
    code = started.wait(SECONDS)
    text = seen.decode()
    assert environment["SLURM_JWT"] not in text
    assert "Traceback" not in text
    return code, text


def test_tables_on_a_terminal_are_coloured(environment: dict[str, str], job: str) -> None:
    code, seen = on_terminal(environment, "jobs", "--mine")
    assert code == 0
    assert job in seen
    assert "\x1b[1m" in seen
    code, plain = on_terminal({**environment, "NO_COLOR": "1"}, "jobs", "--mine")
    assert code == 0
    assert "\x1b[3" not in plain
    assert on_terminal(environment, "jobs", "--mine", "--json")[1].lstrip().startswith("[")


def test_jobs_are_followed_on_a_terminal(environment: dict[str, str], job: str) -> None:
    # By its number: all jobs of the user may be more than the screen has lines.
    code, seen = on_terminal(environment, "jobs", job, "--watch", interrupt_at="q quit")
    assert code == 130
    assert job in seen
    assert seen.rstrip().endswith("\x1b[?1049l")


def test_ctrl_c_ends_the_waiting_only(environment: dict[str, str], run: Run, job: str) -> None:
    code, seen = on_terminal(environment, "wait", job, interrupt_at="0 of 1 ended")
    assert code == 130
    assert "0 of 1 ended" in seen
    assert until(run, job, "RUNNING", "PENDING")["id"] == int(job)
