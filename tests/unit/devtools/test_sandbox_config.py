"""The parts of scripts/sandbox that need no Slurm."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.sandbox import API_VERSIONS, RELEASES, Sandbox, SandboxError, cli, config, inventory, processes, state
from devtools.sandbox.config import Ports, Settings
from devtools.sandbox.mirror import Source, find_mirror, parse_deb822, parse_one_line
from devtools.sandbox.services import NAMES, services

SCRIPT = Path(__file__).parents[3] / "scripts" / "sandbox"
PORTS = Ports.from_list(list(range(20001, 20001 + Ports.COUNT)))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture(params=RELEASES)
def settings(request: pytest.FixtureRequest) -> Settings:
    return Settings(RELEASES[request.param], PORTS, min_job_age=7)


def test_every_daemon_keeps_to_the_loopback_address(settings: Settings) -> None:
    conf = config.slurm_conf(settings)
    assert "CommunicationParameters=NoCtldInAddrAny,NoInAddrAny\n" in conf
    assert "CommunicationParameters=NoInAddrAny\n" in config.slurmdbd_conf(PORTS)
    assert "skip-networking\n" in config.mariadb_conf()
    assert conf.count("NodeAddr=127.0.0.1 ") == len(inventory.NODES)
    (slurmrestd,) = [service for service in services(settings) if service.name == "slurmrestd"]
    assert slurmrestd.argv[-1] == f"127.0.0.1:{PORTS.slurmrestd}"


def test_a_node_without_slurmd_is_looked_for_where_nobody_listens(settings: Settings) -> None:
    ports = {}
    for line in config.slurm_conf(settings).splitlines():
        if line.startswith("NodeName="):
            words = dict(word.split("=", 1) for word in shlex.split(line))
            ports[words["NodeName"]] = int(words["Port"])
    broken = {node.name for node in inventory.NODES if node.broken}
    assert {ports[name] for name in broken} == {PORTS.nobody}
    running = [port for name, port in ports.items() if name not in broken]
    assert sorted(running) == sorted(PORTS.slurmd)
    assert PORTS.nobody not in [service.port for service in services(settings)]


def test_what_the_configuration_depends_on_is_in_it(settings: Settings) -> None:
    conf = config.slurm_conf(settings)
    assert "MinJobAge=7\n" in conf
    assert f"SlurmctldPort={PORTS.slurmctld}\n" in conf
    assert f"AccountingStoragePort={PORTS.slurmdbd}\n" in conf
    assert "PartitionName=cpu " in conf
    assert conf.count(" Default=YES") == 1
    files = config.etc_files(settings)
    assert files["/etc/slurm/cgroup.conf"] == settings.release.cgroup_conf
    assert files["/etc/slurm/gres.conf"].count("NodeName=") == 2


def test_each_release_loads_its_plugins() -> None:
    assert RELEASES["22.05"].restd_options(("v0.0.38",)) == ["-s", "openapi/v0.0.38,openapi/dbv0.0.38"]
    assert RELEASES["26.05"].restd_options() == ["-d", "v0.0.42,v0.0.43,v0.0.44,v0.0.45"]
    assert API_VERSIONS["22.05"][-1] == "v0.0.38"
    with pytest.raises(SandboxError, match=r"22\.05 does not serve v0\.0\.43; it serves v0\.0\.36"):
        Sandbox("22.05").openapi("v0.0.43")


def test_the_services_are_the_ones_the_commands_take(settings: Settings) -> None:
    assert list(dict.fromkeys(service.family for service in services(settings))) == list(NAMES)


def test_the_accounting_data_names_qos_before_the_accounts_that_use_them() -> None:
    verbs = [(command[1], command[2]) for command in inventory.seed_commands() if command[0] == "add"]
    kinds = list(dict.fromkeys(kind for kind, _ in verbs))
    assert kinds == ["cluster", "qos", "account", "user"]
    assert ("qos", "short-preempt") in verbs
    assert ["modify", "user", "admin", "set", "AdminLevel=Administrator"] in inventory.seed_commands()


@pytest.mark.parametrize("value", ["plain", "two words", "quote'quote", "$(echo no)", "a;b", ""])
def test_exported_values_survive_the_shell(value: str) -> None:
    lines = cli.export_lines({"SLURM_JWT": value})
    shell = ["/bin/sh", "-c", f'{lines}\nprintf %s "$SLURM_JWT"']
    assert subprocess.run(shell, capture_output=True, text=True, check=True).stdout == value


@pytest.mark.parametrize(
    "command", ["up", "down", "status", "env", "exec", "start", "stop", "restart", "kill", "openapi"]
)
def test_every_command_has_help_and_a_release(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main([command, "--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    assert "--slurm" in text
    assert "--name" in text


def test_what_stands_after_two_dashes_is_the_command() -> None:
    options = cli.parser().parse_args(["exec", "--user", "u100001", "--", "sbatch", "--wrap", "hostname"])
    assert options.user == "u100001"
    assert options.words == ["sbatch", "--wrap", "hostname"]


@pytest.mark.parametrize(
    "arguments",
    [["up", "--slurm", "1.0"], ["up", "--min-job-age", "0"], ["env", "--user", "nobody"], ["exec"], []],
)
def test_arguments_that_make_no_sense_are_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_cluster_that_is_not_up_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["env", "--slurm", "26.05"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "sandbox: 26.05 is not up: run scripts/sandbox up --slurm 26.05\n"


def test_asking_leaves_nothing_behind(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["status"]) == 1
    assert not Sandbox().is_up
    assert "not up" in capsys.readouterr().out
    assert list(cache.iterdir()) == []


def test_a_name_cannot_leave_its_folder() -> None:
    with pytest.raises(SandboxError, match="cannot be a cluster's name"):
        Sandbox(name="../elsewhere")


def test_unknown_releases_and_users_are_named() -> None:
    with pytest.raises(SandboxError, match=r"no Slurm '9'.*22\.05, 24\.11, 26\.05"):
        Sandbox("9")
    with pytest.raises(SandboxError, match=r"no user 'x'.*u100001"):
        inventory.find_user("x")


def test_ports_are_remembered_and_not_shared() -> None:
    mine = state.Place("mine").reserve_ports()
    theirs = state.Place("theirs").reserve_ports()
    assert state.Place("mine").reserve_ports() == mine
    assert not set(mine.to_list()).intersection(theirs.to_list())
    assert Ports.from_list(mine.to_list()) == mine


def test_ports_of_clusters_that_never_come_back_are_given_away() -> None:
    old = state.Place("old").reserve_ports()
    (file,) = (state.cache_folder() / "ports").glob("old.json")
    os.utime(file, (0, 0))
    assert state.Place("new").reserve_ports() != old
    assert not file.exists()


def test_a_state_outlives_its_cluster_only_as_a_file() -> None:
    place = state.Place("gone")
    place.create()
    alive = state.State("22.05", os.getpid(), processes.start_time(os.getpid()) or "", PORTS.to_list(), 300, ready=True)
    place.save(alive)
    assert place.load() == alive
    files = [path for path in place.folder.iterdir() if path.is_file()]
    assert [path.stat().st_mode & 0o777 for path in files] == [0o600]
    # The same pid, given to another process later.
    place.save(state.State("22.05", os.getpid(), "1", PORTS.to_list(), 300, ready=True))
    assert place.load() is None
    place.clear()
    assert not place.folder.exists()


ONE_LINE = """\
# deb http://commented.example/debian bookworm main
deb [signed-by=/k.gpg arch=amd64] http://security.example/debian-security bookworm-security main
deb http://other.example/apt bookworm main
deb-src http://source.example/debian bookworm main
deb [arch=amd64] http://archive.example/debian/ bookworm main contrib
"""
DEB822 = """\
Types: deb
# a comment
URIs: http://off.example/debian
Suites: bookworm
Components: main
Enabled: no

Types: deb deb-src
URIs: http://archive.example/debian
Suites: bookworm
 bookworm-updates
Components: main
Signed-By: /k.gpg
"""


def test_the_mirror_is_the_one_of_debian_main(tmp_path: Path) -> None:
    (tmp_path / "sources.list").write_text(ONE_LINE)
    assert find_mirror(tmp_path) == "http://archive.example/debian/"
    assert len(list(parse_one_line(ONE_LINE))) == 3


def test_both_formats_of_apt_sources_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "sources.list.d"
    folder.mkdir()
    (folder / "debian.sources").write_text(DEB822)
    (folder / "debian.sources.bak").write_text(DEB822.replace("archive", "old"))
    assert find_mirror(tmp_path) == "http://archive.example/debian"
    uri = "http://archive.example/debian"
    assert list(parse_deb822(DEB822)) == [
        Source(uri, "bookworm", ("main",)),
        Source(uri, "bookworm-updates", ("main",)),
    ]


def test_a_machine_without_debian_is_asked_for_a_mirror(tmp_path: Path) -> None:
    with pytest.raises(SandboxError, match="--mirror"):
        find_mirror(tmp_path)


def test_the_script_runs_with_a_bare_python() -> None:
    done = subprocess.run([sys.executable, "-I", "-S", SCRIPT, "--help"], capture_output=True, text=True, check=True)
    assert "COMMAND" in done.stdout
