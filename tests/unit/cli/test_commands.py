"""The program `meluxina` without a server: its options, its output, its exit codes."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import tenacity
from pytest_httpx import HTTPXMock

from devtools.environment import ROOT
from tests.builders import NEW, PROGRAM, job_answer, number_answer, run_python

from .conftest import API, META, URL, Run

COMMANDS = [
    *(
        "ping",
        "submit",
        "check",
        "jobs",
        "job",
        "why",
        "output",
        "wait",
        "resolve",
        "cancel",
        "hold",
        "release",
        "requeue",
        "update",
        "history",
        "efficiency",
        "usage",
    ),
    *("nodes", "partitions", "qos", "reservations", "licenses", "accounts", "users", "associations", "diagnostics"),
    *("login", "logout", "token", "config", "versions", "api", "commands"),
]


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(run: Run, option: str) -> None:
    result = run(option)
    assert result.code == 0
    listed = result.out.partition("Commands:")[2].split("\n\n")[0]
    assert [line.split()[0] for line in listed.strip().splitlines()] == COMMANDS
    assert "..." not in listed, "a summary is too long for its line"


def test_every_command_has_a_place_in_the_table_of_the_documentation() -> None:
    table = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8").partition("| command |")[2].partition("\n\n")[0]
    cells = " ".join(line.split("|")[1] for line in table.splitlines()[1:])
    assert {command for command in COMMANDS if not re.search(rf"`{command}[ `]", cells)} == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.code == 0
    assert f"Usage: meluxina {command}" in result.out


@pytest.mark.parametrize("arguments", [["--help"], ["submit", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    program = f"""
import sys
sys.argv = ["meluxina", *{arguments!r}]
from meluxina.cli import main
try:
    main()
except SystemExit:
    heavy = {{"httpx", "msgspec", "attrs", "attr", "rich", "slurmrestd", "asyncio"}} & set(sys.modules)
    sys.exit(f"imported: {{heavy}}" if heavy else 0)
"""
    result = run_python(program)
    assert result.code == 0, result.err


def test_without_its_extra_the_program_says_what_to_install() -> None:
    program = "import sys; sys.modules['typer'] = None; from meluxina.cli import main; main()"
    result = run_python(program)
    assert (result.code, result.out) == (2, "")
    assert result.err == "The command line needs more packages: pip install 'meluxina[cli]'\n"


def test_without_a_command_there_is_help(run: Run) -> None:
    result = run()
    assert result.code == 2
    assert "Commands:" in result.out + result.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["job"], "Missing argument"),
        (["jobz"], "Did you mean"),
        (["jobs", "--jsn"], "--json"),
        (["submit"], "give a script"),
        (["submit", "a.sh", "--wrap", "hostname"], "give a script"),
        (["submit", "--wrap", "hostname", "--", "one"], "give a script"),
        (["submit", "--stuck", "raise", "--", "hostname"], "--timeout and --stuck go with --wait"),
        (["wait", "17", "--stuck", "panic"], "--stuck"),
        (["submit", "--timeout", "3", "--", "hostname"], "--timeout and --stuck go with --wait"),
        (["submit", "--gres"], "--gres needs a value"),
        (["submit", "-G"], "-G needs a value"),
        (["submit", "--help-me", "--", "hostname"], "No such option: --help-me"),
        (["submit", "--commant=x", "--", "hostname"], "No such option: --commant. Did you mean --comment?"),
        (["submit", "--marc=x", "--", "hostname"], "No such option: --marc. Did you mean --mark?"),
        (["submit", "--timeo=5", "--", "hostname"], "No such option: --timeo"),
        (["submit", "-HY", "--", "hostname"], "No such option: -Y"),
        (["submit", "-N"], "-N needs a value"),
        (["submit", "-HN"], "-N needs a value"),
        (["submit", "--time"], "--time needs a value"),
        (["submit", "--mark"], "--mark needs a value"),
        (["submit", "--co=x", "--", "hostname"], "--co can mean --comment, "),
        (["submit", "--hold=1", "--", "hostname"], "--hold takes no value"),
        (["submit", "--json=1", "--", "hostname"], "--json takes no value"),
        (["submit", "--timeout=soon", "--wait", "--", "hostname"], "--timeout"),
        (["submit", "-s5", "--", "hostname"], "-s takes no value"),
        (["submit", "--contiguous=yes", "--", "hostname"], "--contiguous takes no value"),
        (["submit", "--set", "comment", "--", "hostname"], "'comment' is not key=value"),
        (["submit", "-q", "dev", "-t", "1", "--set", "commet=x", "--", "hostname"], "Did you mean comment?"),
        (["submit", "-q", "dev", "--", "hostname"], "A job needs a time limit"),
        (["submit", "-q", "dev", "-t", "1", "/no/such/script"], "can't be read"),
        (["submit", "-q", "dev", "-t", "1", "trian.sh"], "batch script trian.sh can't be read: [Errno 2]"),
        (["submit", "-q", "dev", "-t", "1", "hostname"], "batch script hostname can't be read: [Errno 2]"),
        (["submit", "-q", "dev", "-t", "1", "/"], "batch script / can't be read: [Errno 21]"),
        (["submit", "-q", "dev", "-t", "1", ""], "can't be read"),
        (["update", "17"], "at least one ID and one KEY=VALUE"),
        (["update", "comment=x"], "at least one ID and one KEY=VALUE"),
        (["update", "17", "commet=x"], "Did you mean comment?"),
        (["history", "--since", "yesteryear"], "'yesteryear' is no time"),
        (["api", "slurm.get_pong"], "did you mean slurm.get_ping?"),
        (["api", "nodes"], "there is no operation 'nodes'"),
        (["api", "slurm.get_node"], "node_name must be given; slurm.get_node takes node_name, update_time, flags"),
        (["api", "slurm.get_nodes", "user=x"], "there is no parameter 'user'"),
        (["api", "slurm.get_nodes", "--body", "{}"], "there is no body to send"),
        (["api", "slurm.post_job", "job_id=17"], "--body must be given"),
        (["api", "slurm.post_job", "job_id=17", "--body", "{"], "--body can't be sent"),
        (["api", "slurm.post_job", "job_id=17", "--body", "/no/such/file"], "--body can't be sent"),
        (["api", "slurm.post_job", "job_id=17", "--body", '{"time_limit": "x"}'], "--body can't be sent"),
        (["api", "slurm.post_job", "job_id=17", "--body", '{"commet": "x"}'], "there is no commet"),
        (["api", "slurm.post_job_submit", "--body", '{"script": "", "job": {"nme": 1}}'], "there is no job.nme"),
        (["api", "slurm.get_node", "node_name="], "Nothing was sent."),
        (["--token-file", "a", "--token-command", "b", "ping"], "only one of"),
        (["--api-version", "43", "ping"], "must look like v0.0.43"),
        (["--url", "nowhere", "ping"], "must look like https://"),
    ],
)
def test_wrong_use_is_exit_code_2_and_sends_nothing(run: Run, arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    lines = result.err.splitlines()
    assert lines[0].startswith("meluxina: " if "Usage:" not in lines[0] else "Usage: meluxina")
    assert len(lines) <= 2 or lines[0].startswith("Usage:")


def test_missing_settings_are_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLURM_JWT")
    monkeypatch.delenv("SLURM_URL")
    result = run("jobs")
    assert (result.code, result.out) == (2, "")
    assert "SLURM_URL" in result.err
    assert "SLURM_JWT" in result.err


def test_a_server_that_is_not_there_is_exit_code_3(
    run: Run, monkeypatch: pytest.MonkeyPatch, httpx_mock: HTTPXMock
) -> None:
    monkeypatch.setattr("tenacity.stop_before_delay", lambda _: tenacity.stop_after_attempt(1))
    httpx_mock.add_exception(httpx.ConnectError("refused"), is_reusable=True)
    result = run("jobs")
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith("meluxina: ")


UNKNOWN = {"error_number": 2017, "error": "Invalid job id specified"}


def test_a_job_that_is_not_there_is_exit_code_1_and_says_where_jobs_are(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(status_code=404, json={"errors": [UNKNOWN]}, is_reusable=True)
    result = run("cancel", "18")
    assert (result.code, result.out) == (1, "")
    assert "Invalid job id specified (Slurm error 2017)\n`meluxina jobs --mine`" in result.err


def test_any_other_error_of_the_server_is_exit_code_3(run: Run, httpx_mock: HTTPXMock) -> None:
    error = {"error_number": 2002, "error": "Access/permission denied"}
    httpx_mock.add_response(status_code=500, json={"errors": [error]}, is_reusable=True)
    result = run("cancel", "18")
    assert (result.code, result.out) == (3, "")
    assert "Access/permission denied (Slurm error 2002)" in result.err


def test_jobs_are_cancelled_together_and_nothing_is_said_if_all_is_well(run: Run, httpx_mock: HTTPXMock) -> None:
    outcomes = [
        {"job_id": number_answer(number), "step_id": str(number), "error": {"code": 0}, "federation": {}}
        for number in (17, 18)
    ]
    httpx_mock.add_response(method="DELETE", url=f"{API}/jobs/", json={"status": outcomes, **META})
    result = run("cancel", "17", "18")
    assert result == (0, "", "")
    assert json.loads(httpx_mock.get_requests()[-1].content)["jobs"] == ["17", "18"]


@pytest.mark.parametrize(
    ("words", "verb"), [(["hold"], "held"), (["release"], "released"), (["update", "comment=x"], "changed")]
)
def test_what_happened_to_each_of_several_jobs_is_told(
    run: Run, httpx_mock: HTTPXMock, words: list[str], verb: str
) -> None:
    httpx_mock.add_callback(
        lambda request: (
            httpx.Response(404, json={"errors": [UNKNOWN]})
            if "18" in request.url.path or "slurmdb" in request.url.path
            else httpx.Response(200, json={"jobs": [job_answer(int(request.url.path[-2:]), "PENDING")], **META})
        ),
        is_reusable=True,
    )
    result = run(*words, "17", "18", "19")
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines() == [
        f"meluxina: job 18 was not {verb}: There is no job 18: Invalid job id specified (Slurm error 2017)",
        f"meluxina: {verb}: 17 19",
    ]


def test_warnings_are_lines_on_standard_error(run: Run, httpx_mock: HTTPXMock) -> None:
    warning = {"description": "something about it"}
    httpx_mock.add_response(
        url=f"{API}/ping/", json={"pings": [{"hostname": "c1", "pinged": "DOWN"}], **META, "warnings": [warning]}
    )
    httpx_mock.add_response(url=re.compile(".*(clusters|licenses)"), json=META, is_reusable=True)
    result = run("ping", "--json")
    assert (result.code, result.json[0]["is_up"]) == (1, False)
    assert result.err.startswith("meluxina: warning: ")
    assert "something about it" in result.err


def test_jobs_in_a_pipe_are_plain_columns(run: Run, httpx_mock: HTTPXMock) -> None:
    jobs = [
        job_answer(7, "RUNNING", account="p200001", partition="cpu", node_count=number_answer(1), nodes="mel0001"),
        job_answer(12, "PENDING", name="x" * 300, state_reason="Resources"),
        job_answer(13, "RUNNING", name="\x1b[31mred\nline", partition="gpu"),
    ]
    httpx_mock.add_response(url=f"{API}/jobs/?flags=ALL", json={"jobs": jobs, **META})
    result = run("jobs")
    assert (result.code, result.err) == (0, "")
    head, *lines = result.out.splitlines()
    assert len(lines) == 3
    assert head.split()[:3] == ["ID", "NAME", "USER"]
    assert lines[1].split()[:3] == ["12", "x" * 300, "u100001"]
    assert "(Resources)" in lines[1]
    assert "?[31mred?line" in lines[2]
    assert "\x1b" not in result.out
    assert {line[head.index("USER") :].split()[0] for line in lines} == {"u100001"}
    assert all(len(line.split()) >= len(head.split()) for line in lines), "a field without anything has a dash"


def test_jobs_as_json_have_the_names_of_the_facade(run: Run, httpx_mock: HTTPXMock) -> None:
    times = {"start_time": number_answer(1_900_000_000), "time_limit": number_answer(90)}
    one = job_answer(7, "RUNNING", "COMPLETING", **times)
    httpx_mock.add_response(url=f"{API}/jobs/?flags=ALL", json={"jobs": [one], **META})
    result = run("jobs", "--json", "--state", "COMPLETING,PENDING")
    assert (result.code, result.err) == (0, "")
    (shown,) = result.json
    assert (shown["id"], shown["name"], shown["state"], shown["state_flags"]) == (
        7,
        "a name",
        "RUNNING",
        ["COMPLETING"],
    )
    assert (shown["time_limit"], shown["start_time"]) == (5400, "2030-03-17T17:46:40+00:00")
    assert "raw" not in shown
    assert "json" not in shown


def test_no_jobs_are_an_empty_list(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=f"{API}/jobs/?flags=ALL", json={"jobs": [], **META}, is_reusable=True)
    assert run("jobs", "--json").json == []
    assert run("jobs").out.split()[0] == "ID"


@pytest.mark.parametrize(("state", "code"), [("COMPLETED", 0), ("FAILED", 1), ("TIMEOUT", 1), ("CANCELLED", 1)])
def test_the_result_of_a_wait_is_its_exit_code(run: Run, httpx_mock: HTTPXMock, state: str, code: int) -> None:
    httpx_mock.add_response(
        url=f"{API}/job/17?flags=ALL", json={"jobs": [job_answer(17, state)], **META}, is_reusable=True
    )
    result = run("wait", "17")
    assert (result.code, result.err) == (code, "")
    assert state in result.out


def test_a_wait_that_takes_too_long_is_exit_code_4(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(
        url=f"{API}/job/17?flags=ALL", json={"jobs": [job_answer(17, "RUNNING")], **META}, is_reusable=True
    )
    result = run("wait", "17", "--timeout", "0")
    assert (result.code, result.out.splitlines()[1].split()[::3]) == (4, ["17", "RUNNING", "-"])
    assert "17" in result.err
    assert [job["state"] for job in run("wait", "17", "--timeout", "0", "--json").json] == ["RUNNING"]


STUCK = job_answer(17, "PENDING", state_reason="JobHeldUser")
SAID = "Job 17 will not start by itself (JobHeldUser)"


def test_a_wait_says_that_a_job_is_stuck_and_its_timeout_too(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=f"{API}/job/17?flags=ALL", json={"jobs": [STUCK], **META}, is_reusable=True)
    result = run("wait", "17", "--timeout", "0")
    assert result.code == 4
    assert f"meluxina: warning: {SAID}" in result.err
    assert "PENDING (JobHeldUser)" in result.err


def test_a_wait_for_a_stuck_job_ends_if_it_is_to(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=f"{API}/job/17?flags=ALL", json={"jobs": [STUCK], **META}, is_reusable=True)
    result = run("wait", "17", "--stuck", "raise")
    assert (result.code, result.err.startswith(f"meluxina: {SAID}")) == (4, True)
    assert result.out.splitlines()[1].split()[::3] == ["17", "PENDING", "-"]


def test_a_wait_for_a_stuck_job_is_silent_if_it_is_to(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=f"{API}/job/17?flags=ALL", json={"jobs": [STUCK], **META})
    httpx_mock.add_response(url=f"{API}/job/17?flags=ALL", json={"jobs": [job_answer(17, "COMPLETED")], **META})
    assert run("wait", "17", "--stuck", "ignore")[::2] == (0, "")


def test_a_submit_that_waits_ends_with_a_stuck_job_if_it_is_to(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(method="POST", url=f"{API}/job/submit", json={"job_id": 17, **META})
    httpx_mock.add_response(url=f"{API}/job/17?flags=ALL", json={"jobs": [STUCK | {"name": "meluxina"}], **META})
    result = run("submit", "--wait", "--stuck=raise", "-q", "dev", "-t", "5", "--", "hostname")
    assert (result.code, result.out) == (4, "17\n")
    assert SAID in result.err


def test_a_job_shows_what_keeps_it_from_starting(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(url=f"{API}/job/17?flags=ALL", json={"jobs": [STUCK], **META}, is_reusable=True)
    assert "held until its user releases it" in run("job", "17").out
    assert run("job", "17", "--json").json["obstacle"] == "it is held until its user releases it"


def test_a_lost_submit_is_found_by_its_mark(run: Run, httpx_mock: HTTPXMock) -> None:
    marked = job_answer(17, "RUNNING", comment="mine [meluxina run-17]")
    httpx_mock.add_response(url=f"{API}/jobs/?flags=ALL", json={"jobs": [marked], **META}, is_reusable=True)
    httpx_mock.add_response(url=f"{API}/job/17?flags=ALL", json={"jobs": [marked], **META})
    httpx_mock.add_response(url=re.compile(f"{URL}/slurmdb/.*"), json={"jobs": [], **META})
    found = run("resolve", "run-17", "--json")
    assert (found.code, found.json["id"], found.json["comment"]) == (0, 17, "mine")
    missing = run("resolve", "run-18")
    assert (missing.code, missing.out, missing.err) == (1, "", "meluxina: no job has the mark run-18\n")


def test_ctrl_c_during_a_submit_prints_its_mark(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_exception(KeyboardInterrupt())
    result = run("submit", "--mark", "run-17", "-q", "dev", "-t", "1", "--", "true")
    assert (result.code, result.out) == (130, "")
    assert "run-17" in result.err


def test_update_sends_values_with_the_types_that_slurm_declares(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(method="POST", url=f"{API}/job/17", json=META)
    httpx_mock.add_response(
        method="GET",
        url=f"{API}/job/17?flags=ALL",
        json={"jobs": [job_answer(17, "RUNNING")], **META},
        is_reusable=True,
    )
    result = run("update", "17", "comment=123", "time_limit=1:30:00", "nice=5")
    assert (result.code, result.out, result.err) == (0, "", "")
    (change,) = httpx_mock.get_requests(method="POST")
    sent = json.loads(change.content)
    assert (sent["comment"], sent["nice"], sent["time_limit"]["number"]) == ("123", 5, 90)


def test_api_prints_what_the_server_sends_also_its_errors(run: Run, httpx_mock: HTTPXMock) -> None:
    answer = {"nodes": [], "something": "new", **META}
    httpx_mock.add_response(url=f"{API}/nodes/?flags=DETAIL", json=answer)
    result = run("api", "slurm.get_nodes", "flags=DETAIL")
    assert (result.code, result.json, result.err) == (0, answer, "")
    refused = {"errors": [{"error_number": 2017, "error": "Invalid job id specified"}]}
    httpx_mock.add_response(url=f"{API}/job/5", status_code=404, json=refused)
    result = run("api", "slurm.get_job", "job_id=5")
    assert (result.code, result.json) == (1, refused)
    assert "Invalid job id specified" in result.err


@pytest.mark.parametrize("source", ["file", "-", "json"])
def test_api_sends_a_body(
    run: Run, httpx_mock: HTTPXMock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    text = '{"comment": "from the café"}'
    (tmp_path / "body.json").write_text(text, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="latin-1"))
    httpx_mock.add_response(method="POST", url=f"{API}/job/5", json=META)
    given = {"file": str(tmp_path / "body.json"), "-": "-", "json": text}[source]
    assert run("api", "slurm.post_job", "job_id=5", "--body", given).code == 0
    assert json.loads(httpx_mock.get_requests()[0].content) == json.loads(text)


def test_api_lists_every_operation(run: Run) -> None:
    import slurmrestd  # noqa: PLC0415

    api = slurmrestd.load(NEW).api
    names = [f"{group}.{name}" for group in ("slurm", "slurmdb") for name in dir(getattr(api, group))]
    result = run("api", "--json")
    assert [entry["operation"] for entry in result.json] == names
    assert {"operation": "slurm.get_ping", "method": "GET", "path": "/slurm/v0.0.43/ping/"}.items() <= next(
        entry for entry in result.json if entry["operation"] == "slurm.get_ping"
    ).items()
    assert [line.split()[0] for line in run("api").out.splitlines()[1:]] == names


def test_an_opaque_token_tells_a_user_and_no_expiry(run: Run) -> None:
    result = run("token", "--json")
    expected = {"user": "u100001", "expires": None, "seconds_left": None, "from": "variable SLURM_JWT"}
    assert (result.code, result.json) == (0, expected)
    assert "u100001" in run("token").out


def test_the_keyring_is_asked_for_a_token(run: Run, httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def credential(service: str, user: str | None) -> Any:
        asked.append((service, user))
        return SimpleNamespace(password="s3cret-from-the-keyring")

    monkeypatch.setattr("keyring.get_credential", credential)
    monkeypatch.delenv("SLURM_JWT")
    httpx_mock.add_response(url=f"{API}/jobs/?flags=ALL", json={"jobs": [], **META})
    assert run("--user", "u100002", "--token-keyring", "jobs").code == 0
    assert asked == [("meluxina", "u100002")]
    assert httpx_mock.get_requests()[0].headers["X-SLURM-USER-TOKEN"] == "s3cret-from-the-keyring"


def test_versions_shows_both_sides_when_none_is_in_common(
    run: Run, httpx_mock: HTTPXMock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("API_VER")
    httpx_mock.add_response(url=f"{URL}/openapi/v3", json={"paths": {"/slurm/v0.0.99/jobs/": {}}}, is_reusable=True)
    httpx_mock.add_response(status_code=404, text="no such address", is_reusable=True)
    result = run("versions", "--json")
    assert result.code == 2
    assert (result.json["server"], result.json["in_use"]) == (["v0.0.99"], None)
    assert "no API version in common" in result.err


def test_shell_completion_knows_commands_and_options() -> None:
    for words, expected in (("meluxina job", "jobs"), ("meluxina submit --job", "--job-name")):
        last = str(len(words.split()) - 1)
        ended = run_python(PROGRAM, _MELUXINA_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=last)
        assert expected in ended.out.split(), ended.err


def test_output_to_a_closed_pipe_ends_quietly_with_exit_code_141() -> None:
    program = "from meluxina.cli.output import write; write('x' * 100000)"
    started = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert started.stdout is not None
    started.stdout.close()
    assert started.stderr is not None
    said = started.stderr.read()
    started.stderr.close()
    assert (started.wait(timeout=30), said) == (141, b"")


def test_api_asks_once_for_what_has_an_effect(run: Run, httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_exception(httpx.RemoteProtocolError("cut"), url=f"{API}/reconfigure/")
    assert run("api", "slurm.get_reconfigure").code
    assert len(httpx_mock.get_requests()) == 1


def test_ctrl_c_in_a_wait_says_how_to_wait_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from meluxina.cli import wait  # noqa: PLC0415 -- the others run the program

    class Client:
        def wait(self, *_jobs: Any, **_options: Any) -> None:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        wait.wait_for(Client(), ["17", "18_3"], None, "warn")  # type: ignore[arg-type]
    assert "meluxina wait 17 18_3" in capsys.readouterr().err
