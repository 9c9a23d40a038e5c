"""The mistakes of a newcomer at the terminal: what happened, and what to do with what there is."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
import tenacity

import meluxina
from meluxina.cli import failures
from meluxina.testing import FakeSlurm
from meluxina.testing.server import serving
from meluxina.testing.service import HttpAnswer
from tests.unit.profiles.test_kept import jwt
from tests.unit.transport.test_no_answer import certificate

from .conftest import Run

NOBODY = "99999999"
S = "submit -q dev -t 5"


class Slurm(FakeSlurm):
    """A fake that refuses the next submits or changes, as a real one does where this has no such rule."""

    refusal: tuple[int, str] | None = None

    def answer(self, method: str, path: str, query: str, headers: Mapping[str, str], content: bytes) -> HttpAnswer:
        if self.refusal is None or method != "POST":
            return super().answer(method, path, query, headers, content)
        number, text = self.refusal
        error = {"error_number": number, "error": text, "description": "", "source": "slurmctld"}
        body = msgspec.json.encode({"errors": [error], "warnings": []})
        return HttpAnswer(422 if number > 0 else 500, {"Content-Type": "application/json"}, body)


class World(NamedTuple):
    """What there is to make mistakes with."""

    slurm: Slurm
    words: dict[str, str]
    """What stands for `{name}` in a command line, a variable or a message."""


@pytest.fixture(autouse=True)
def _old_server() -> None:
    """Let requests go to the fake, in place of what the other tests of this folder have."""


def serve(behaviour: Callable[[socket.socket], object]) -> Iterator[int]:
    """Answer connections in one way; gives the port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def run() -> None:
        while True:
            try:
                connection, _ = listener.accept()
                with connection:
                    connection.settimeout(5)
                    behaviour(connection)
            except ssl.SSLError:
                continue
            except OSError:
                if listener.fileno() < 0:
                    return

    threading.Thread(target=run, daemon=True).start()
    yield listener.getsockname()[1]
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()


def says(head: str, body: str = "") -> Callable[[socket.socket], None]:
    content = f"HTTP/1.1 {head}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}".encode()

    def behave(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(content)

    return behave


PAGE = "<html><h1>Welcome</h1></html>"
SERVERS: dict[str, Callable[[socket.socket], object]] = {
    "page": says("200 OK\r\nContent-Type: text/html", PAGE),
    "missing": says("404 Not Found\r\nContent-Type: text/html", PAGE),
    "moved": says("302 Found\r\nLocation: https://login.example/"),
    "proxy": says("403 Forbidden"),
}


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate(tmp_path_factory.mktemp("tls"), "DNS:other.example")


@pytest.fixture(scope="module")
def ports(pem: Path) -> Iterator[dict[str, int]]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)

    def tls(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as wrapped:
            wrapped.recv(65536)

    servers = {name: serve(behaviour) for name, behaviour in {**SERVERS, "tls": tls}.items()}
    yield {name: next(server) for name, server in servers.items()}
    for server in servers.values():
        next(server, None)


@pytest.fixture
def world(
    run: Run, ports: dict[str, int], pem: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[World]:
    assert callable(run), "its variables come first"
    # Nothing here comes back by waiting.
    monkeypatch.setattr("tenacity.stop_before_delay", lambda _: tenacity.stop_after_attempt(1))
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.delenv("API_VER")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "job.sh").write_text("#!/bin/bash\nsrun hostname\n")
    (tmp_path / "dos.sh").write_text("#!/bin/bash\r\nsrun hostname\r\n")
    (tmp_path / "open").write_text("s3cret")
    (tmp_path / "open").chmod(0o644)
    slurm = Slurm()
    with slurm.client() as client, slurm.client("u100002") as other:
        ended, held = (client.submit("srun x", qos="dev", time_limit=5, hold=True) for _ in range(2))
        client.cancel(ended)
        theirs = other.submit("srun x", qos="dev", time_limit=5, hold=True)
    with serving(slurm) as url:
        words = {"url": url, "port": url.rpartition(":")[2], "pem": str(pem.parent / "certificate.pem")}
        words |= {name: str(port) for name, port in ports.items()}
        words |= {"ended": str(ended.id), "held": str(held.id), "theirs": str(theirs.id)}
        words |= {"token": slurm.token(), "other": slurm.token("u100002")}
        monkeypatch.setenv("SLURM_URL", url)
        monkeypatch.setenv("SLURM_JWT", words["token"])
        yield World(slurm, words)


class Mistake(NamedTuple):
    """What somebody types, and what is said."""

    line: str
    message: tuple[str, ...]
    code: int = 3
    variables: Mapping[str, str | None] = {}
    refusal: tuple[int, str] | None = None
    down: Mapping[str, bool] = {}


def url(value: str, **more: str | None) -> dict[str, str | None]:
    return {"SLURM_URL": value, **more}


MISTAKES = {
    # The server
    "no URL": Mistake("jobs", ("server's URL", "SLURM_URL", "meluxina login"), 2, url("")),
    "URL without https": Mistake("jobs", ("Did you mean https://slurm-api.lxp.lu?",), 2, url("slurm-api.lxp.lu")),
    "host and port alone": Mistake("jobs", ("Did you mean https://127.0.0.1:6820?",), 2, url("127.0.0.1:6820")),
    "URL of another kind": Mistake("jobs", ("must look like https://",), 2, url("ssh://login.lxp.lu")),
    "token as URL": Mistake("jobs", ("must look like https://", "[secure]"), 2, url("{token}")),
    "password in URL": Mistake("jobs", ("must not contain",), 2, url("https://me:s3cret@slurm.example")),
    "unknown host": Mistake("jobs", ("no answer from", "name in SLURM_URL right"), 3, url("https://slurm.invalid")),
    "port where nobody is": Mistake("jobs", ("Connection refused", "host and the port"), 3, url("http://127.0.0.1:1")),
    "https at a port for http": Mistake(
        "jobs", ("does not speak TLS at this port", "http://"), 3, url("https://127.0.0.1:{port}")
    ),
    "http at a port for https": Mistake("jobs", ("no answer", "begin with https://"), 3, url("http://127.0.0.1:{tls}")),
    "version in URL": Mistake("jobs", ("leave the path out",), 2, url("{url}/slurm/v0.0.43")),
    "path in URL": Mistake("jobs", ("path /openapi/v3", "leave the path out"), 2, url("{url}/openapi/v3")),
    "a page": Mistake(
        "jobs", ("text/html", "Is SLURM_URL the address of slurmrestd"), 3, url("http://127.0.0.1:{page}")
    ),
    "another service": Mistake("jobs", ("Check that SLURM_URL",), 2, url("http://127.0.0.1:{missing}")),
    "a page to log in": Mistake("jobs", ("redirected", "Check SLURM_URL"), 3, url("http://127.0.0.1:{moved}")),
    "proxy that refuses": Mistake(
        "jobs",
        ("403 Forbidden", "127.0.0.1:{proxy}", "NO_PROXY"),
        3,
        url("https://slurm.example", HTTPS_PROXY="http://me:s3cret@127.0.0.1:{proxy}"),
    ),
    "proxy that is not there": Mistake(
        "jobs",
        ("Connection refused", "proxy http://127.0.0.1:1", "NO_PROXY"),
        3,
        url("https://slurm.example", HTTPS_PROXY="http://127.0.0.1:1"),
    ),
    "proxy that can't be": Mistake(
        "jobs", ("The proxy in HTTPS_PROXY", "http://host:port"), 2, url("https://slurm.example", HTTPS_PROXY="no://x")
    ),
    "unknown authority": Mistake(
        "jobs", ("certificate", "is not accepted", "SSL_CERT_FILE"), 3, url("https://127.0.0.1:{tls}")
    ),
    "certificate of another": Mistake(
        "jobs", ("is not accepted", "server's own name"), 3, url("https://127.0.0.1:{tls}", SSL_CERT_FILE="{pem}")
    ),
    "certificates that are not there": Mistake(
        "jobs", ("SSL_CERT_FILE=/no/such.pem",), 2, url("https://127.0.0.1:{tls}", SSL_CERT_FILE="/no/such.pem")
    ),
    "version's form": Mistake("jobs", ("API_VER must look like v0.0.43",), 2, {"API_VER": "43"}),
    "version of an older server": Mistake(
        "jobs", ("server speaks v0.0.42", "another API_VER"), 2, {"API_VER": "v0.0.38"}
    ),
    "version of nobody": Mistake("jobs", ("does not speak v0.0.99", "Leave API_VER away"), 2, {"API_VER": "v0.0.99"}),
    "profile": Mistake("--profile meluxina jobs", ("no profile meluxina", "config.toml"), 2),
    # The token
    "no token": Mistake("jobs", ("a token", "scontrol token", "meluxina login"), 2, {"SLURM_JWT": None}),
    "expired token": Mistake("jobs", ("expired at", "meluxina login", "unset it"), 3, {"SLURM_JWT": jwt(seconds=-60)}),
    "another's token": Mistake("jobs", ("token is u100002's", "user name is u100001"), 3, {"SLURM_JWT": "{other}"}),
    "another's name": Mistake("jobs", ("token is u100001's", "they must be the same"), 3, {"USER_NAME": "u100002"}),
    "token with a line end": Mistake(
        "jobs", ("a space or a line end", "the token alone"), 2, {"SLURM_JWT": "eyJ\nabc"}
    ),
    "token with Bearer": Mistake(
        "jobs", ("a space or a line end", "the token alone"), 2, {"SLURM_JWT": "Bearer {token}"}
    ),
    "no token of Slurm": Mistake(
        "jobs", ("not like one of Slurm's", "copied whole", "login"), 3, {"SLURM_JWT": "abcdefg"}
    ),
    "token of another cluster": Mistake("jobs", ("Check that the token is u100001's",), 3, {"SLURM_JWT": jwt()}),
    "token file of everybody": Mistake("--token-file open jobs", ("open to others (mode 0644)", "chmod 600"), 2),
    "no token file": Mistake("--token-file none jobs", ("token file none can't be read",), 2),
    "token command that fails": Mistake("--token-command false jobs", ("the command false failed (exit code 1)",)),
    "token command that is none": Mistake("--token-command no-such-one jobs", ("no-such-one can't be run",)),
    # What a job is to be
    "no account": Mistake(f"{S} job.sh", ("account to be charged", "`meluxina associations`"), 2, {"ACCOUNT": None}),
    "no qos": Mistake("submit -t 5 job.sh", ("quality of service", "`meluxina qos`"), 2),
    "no time limit": Mistake("submit -q dev job.sh", ("time limit", "--time"), 2),
    "account": Mistake(
        f"{S} -A p20001 job.sh", ("no account p20001", "Did you mean p200001?", "`meluxina associations`")
    ),
    "qos": Mistake("submit -q devv -t 5 job.sh", ("no qos devv", "Did you mean dev?", "`meluxina qos`")),
    "partition": Mistake(f"{S} -p cpus job.sh", ("no partition cpus", "Did you mean cpu?", "`meluxina partitions`")),
    "feature": Mistake(
        f"{S} -C gpuu job.sh",
        ("no feature gpuu", "Did you mean gpu?", "`meluxina nodes"),
        refusal=(2029, "Invalid feature specification"),
    ),
    "reservation": Mistake(f"{S} --reservation maint job.sh", ("no reservation maint", "`meluxina reservations`")),
    "reservation of others": Mistake(
        f"{S} --reservation maint job.sh",
        ("for other users or accounts", "`meluxina reservations`"),
        refusal=(2052, "Access denied to requested reservation"),
    ),
    "node": Mistake(
        f"{S} -w mel9999 job.sh",
        ("no node mel9999", "mel0001", "`meluxina nodes`"),
        refusal=(2018, "Invalid node name specified"),
    ),
    "license": Mistake(
        f"{S} -L matlb:1 job.sh",
        ("no license matlb", "Did you mean matlab?", "`meluxina licenses`"),
        refusal=(2048, "Invalid license specification"),
    ),
    "dependency": Mistake(
        f"{S} -d afterok:{NOBODY} job.sh",
        (f"does not know job {NOBODY}", f"`meluxina history {NOBODY}`"),
        refusal=(2038, "Job dependency problem"),
    ),
    "dependency's form": Mistake(
        f"{S} -d after-ok:5 job.sh", ("can't be met or read", "afterok:17"), refusal=(2038, "Job dependency problem")
    ),
    "after's form": Mistake(f"{S} --after job.sh job.sh", ("job.sh", "no job's number"), 2),
    "memory's form": Mistake(f"{S} --mem 8gigs job.sh", ("not a size of memory", "K, M, G or T"), 2),
    "too much memory": Mistake(
        f"{S} --mem 9999G job.sh",
        ("No node of this partition", "`meluxina nodes`"),
        refusal=(2014, "Requested node configuration is not available"),
    ),
    "memory of a task": Mistake(
        f"{S} --mem 9999G job.sh",
        ("memory", "`meluxina nodes"),
        refusal=(2044, "Memory specification can not be satisfied"),
    ),
    "GPU": Mistake(
        f"{S} --gres gpux:4 job.sh",
        ("gpu:4", "`meluxina nodes"),
        refusal=(2072, "Invalid generic resource (gres) specification"),
    ),
    "too many nodes": Mistake(
        f"{S} -N 1000 job.sh", ("`meluxina partitions`",), refusal=(2006, "Node count specification invalid")
    ),
    "time's form": Mistake(f"{S} -t soon job.sh", ("'soon' is not a time", "1-12:00:00"), 2),
    "too much time": Mistake(
        f"{S} -t 9999 job.sh",
        ("`meluxina partitions`", "`meluxina qos`"),
        refusal=(2051, "Requested time limit is invalid (missing or exceeds some limit)"),
    ),
    "a limit": Mistake(
        f"{S} job.sh",
        ("`meluxina check`", "`meluxina qos`", "`meluxina associations`"),
        refusal=(2050, "Job violates accounting/QOS policy"),
    ),
    "a rule of the site": Mistake(
        f"{S} job.sh", ("job_submit plugin of the site", "account, qos, time limit"), refusal=(-1, "Unspecified error")
    ),
    "array": Mistake(f"{S} -a 1..5 job.sh", ("0-99%10",)),
    "nodes' form": Mistake(f"{S} -N two job.sh", ("not a number of nodes", "2-4"), 2),
    "no task": Mistake(f"{S} -n 0 job.sh", ("not a number from 1 on",), 2),
    "begin's form": Mistake(f"{S} --begin soon job.sh", ("'soon' is not a time", "now+2hours"), 2),
    "relative folder": Mistake(f"{S} -D work job.sh", ("relative", "from / on"), 2),
    "property": Mistake(f"{S} --set commnt=x job.sh", ("Did you mean comment?",), 2),
    "option": Mistake(f"{S} --partion cpu job.sh", ("Did you mean --partition?",), 2),
    "command as a script": Mistake(f"{S} 'srun hostname'", ("meluxina submit -- srun hostname",), 2),
    "command in words": Mistake(f"{S} srun hostname", ("meluxina submit -- srun hostname",), 2),
    "script that is not there": Mistake(f"{S} jop.sh", ("jop.sh can't be read",), 2),
    "script that is a folder": Mistake(f"{S} /", ("Is a directory",), 2),
    "script of DOS": Mistake(f"{S} dos.sh", ("line ends of DOS", "dos2unix"), 2),
    "nothing to submit": Mistake("submit", ("a command after --",), 2),
    # Jobs that are there, or not
    "job": Mistake(f"job {NOBODY}", (f"There is no job {NOBODY}", "`meluxina jobs --mine`", "history --mine"), 1),
    "job in a list": Mistake(f"jobs {NOBODY}", (f"no job {NOBODY} here", f"meluxina job {NOBODY}"), 1),
    "job of the past": Mistake(f"history {NOBODY}", (f"no job {NOBODY} here", "`meluxina history --mine"), 1),
    "name for a number": Mistake("job train", ("'train' is not a job", "--name"), 2),
    "wait": Mistake(f"wait {NOBODY}", (f"There is no job {NOBODY}", "`meluxina jobs --mine`"), 1),
    "why": Mistake(f"why {NOBODY}", (f"There is no job {NOBODY}", "`meluxina jobs --mine`"), 1),
    "cancel": Mistake(f"cancel {NOBODY}", (f"There is no job {NOBODY}", "`meluxina jobs --mine`"), 1),
    "hold": Mistake(f"hold {NOBODY}", (f"There is no job {NOBODY}",), 1),
    "update": Mistake(f"update {NOBODY} comment=x", (f"There is no job {NOBODY}",), 1),
    "hold ended": Mistake(
        "hold {ended}", ("Job {ended} has ended (CANCELLED)", "can't be changed any more", "`meluxina why {ended}`")
    ),
    "update ended": Mistake(
        "update {ended} time_limit=5",
        ("Job {ended} has ended (CANCELLED)",),
        refusal=(2021, "Job/step already completing or completed"),
    ),
    "cancel another's": Mistake("cancel {theirs}", ("Job {theirs} is u100002's",)),
    "hold another's": Mistake("hold {theirs}", ("Job {theirs} is u100002's",)),
    "update another's": Mistake("update {theirs} comment=x", ("Job {theirs} is u100002's",)),
    "cancel several": Mistake(
        f"cancel {{held}} {{theirs}} {NOBODY}",
        ("Job {theirs} is u100002's", f"no job {NOBODY}", "cancelled: {held}"),
        1,
    ),
    "update to a partition": Mistake("update {held} partition=cpuu", ("Did you mean cpu?", "`meluxina partitions`")),
    "update to a qos": Mistake("update {held} qos=devv", ("Did you mean dev?", "`meluxina qos`")),
    "mark": Mistake("resolve nomark", ("no job has the mark nomark",), 1),
    # Lists
    "user": Mistake("jobs --user u10001", ("no user u10001", "Did you mean u100001?"), 1),
    "user of the past": Mistake("history --user u10001", ("no user u10001", "Did you mean u100001?"), 1),
    "account of jobs": Mistake("jobs --account p20001", ("no account p20001", "Did you mean p200001?"), 1),
    "partition of jobs": Mistake("jobs --partition cpuu", ("no partition cpuu", "Did you mean cpu?"), 1),
    "partition of nodes": Mistake("nodes --partition cpuu", ("no partition cpuu", "Did you mean cpu?"), 1),
    "user of associations": Mistake("associations --user u10001", ("no user u10001", "Did you mean u100001?"), 1),
    "account of associations": Mistake("associations --account p20001", ("Did you mean p200001?",), 1),
    "state": Mistake("jobs --state RUNING", ("Did you mean RUNNING?",), 2),
    "state of nodes": Mistake("nodes --state IDEL", ("Did you mean IDLE?",), 2),
    "column": Mistake("jobs --columns idd", ("did you mean id?",), 2),
    "date": Mistake("history --since yesterday", ("'yesterday' is no time", "3d"), 2),
    "command": Mistake("jbos", ("Did you mean 'jobs'",), 2),
    "operation": Mistake("api slurm.get_pong", ("did you mean slurm.get_ping?",), 2),
    # Trouble of others
    "controller down": Mistake(
        "jobs", ("controller does not answer", "Nothing is lost", "`meluxina ping`"), down={"controller": True}
    ),
    "controller down at a submit": Mistake(
        f"{S} job.sh", ("Nothing is lost", "`meluxina ping`"), down={"controller": True}
    ),
    "accounting down": Mistake("history", ("accounting does not answer", "`meluxina jobs`"), down={"accounting": True}),
}
SLURMS_OWN = re.compile(r"\b(sacctmgr|sinfo|squeue|sacct|scancel|scontrol (?!token))")
"""Commands that the person does not have."""


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_explained(run: Run, world: World, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    mistake = MISTAKES[name]
    for variable, value in mistake.variables.items():
        if value is None:
            monkeypatch.delenv(variable)
        else:
            monkeypatch.setenv(variable, filled(value, world))
    world.slurm.refusal = mistake.refusal
    if mistake.down:
        world.slurm.down(**mistake.down)
    result = run(*(filled(word, world) for word in words(mistake.line)))
    assert result.code == mistake.code, result
    missing = [part for part in mistake.message if filled(part, world) not in result.err]
    assert missing == [], result.err
    assert not SLURMS_OWN.search(result.err), result.err
    assert not any(world.words[secret] in result.err + result.out for secret in ("token", "other"))


def words(line: str) -> list[str]:
    return [quoted or word for quoted, word in re.findall(r"'([^']*)'|(\S+)", line)]


def filled(text: str, world: World) -> str:
    return re.sub(r"\{(\w+)\}", lambda match: world.words[match[1]], text)


def test_there_are_as_many_as_the_goal_names() -> None:
    assert len(MISTAKES) >= 58


def test_a_submit_that_got_lost_says_how_to_look_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    error = meluxina.SubmitUnknown("The answer to a submit was lost.", mark="m17", hint="It may exist all the same.")
    assert failures.report(error) == failures.SERVER
    assert "It may exist all the same. `meluxina resolve m17` looks for it." in capsys.readouterr().err
