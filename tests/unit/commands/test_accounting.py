"""sacct and sacctmgr over a fake Slurm: what no server is needed for. What they print is held to Slurm's own, live."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import Any

import pytest

from meluxina.commands import columns
from meluxina.commands.accounting import choice, entities, job_fields, names, records
from meluxina.commands.accounting.print_fields import Field, Table, choose, marked, moment, whole
from meluxina.commands.accounting.texts import Units, date, held, usage, used
from meluxina.commands.arguments import Failure, Options
from meluxina.testing import FakeSlurm
from slurmrestd.v0_0_36 import models as models_36
from tests.builders import record_view

from .conftest import SUBMIT, Run


def submit(run: Run, *words: str) -> str:
    code, out, err = run("sbatch", "--parsable", *SUBMIT, *words, "--wrap", "true")
    assert (code, err) == (0, "")
    return str(out.strip())


def test_a_job_is_listed_with_what_became_of_it(run: Run, slurm: FakeSlurm) -> None:
    job_id = submit(run, "-J", "one")
    slurm.start(job_id)
    slurm.finish(job_id, exit_code=3)
    line = ("sacct", "-X", "--parsable2", "--noheader", "--format=JobIdRaw,State,ExitCode")
    assert run(*line, "--name", "one", "--clusters", "all") == (0, f"{job_id}|FAILED|3:0\n", "")
    assert run(*line, "--name", "two") == (0, "", "")
    assert run("sacct", "-n", "-X", "-o", "comment,jobname%5", "-j", job_id)[1] == f"{' ' * 15}  one \n"


def test_only_own_jobs_are_listed_unless_more_are_asked_for(run: Run, slurm: FakeSlurm) -> None:
    job_id = submit(run)
    with slurm.client("u100002") as other:
        other.submit("#!/bin/sh\ntrue", account="p200002", qos="short", time_limit=5)
    line = ("sacct", "-X", "-n", "-P", "-o", "user")
    assert run(*line) == (0, "u100001\n", "")
    assert run(*line, "-a") == (0, "u100001\nu100002\n", "")
    assert run(*line, "-u", "u100002") == (0, "u100002\n", "")
    assert run(*line, "-u", "u100002", "-j", job_id)[0] == 0


def test_states_are_numbers_to_servers_that_have_no_flags_and_flags_can_not_be_asked_for() -> None:
    with FakeSlurm("v0.0.38").client() as client:
        wishes = choice.Choice({}, [], ["COMPLETED", "FAILED"], ["me"], 0, None)
        (query,) = wishes.queries(client, {})
        assert query["state"] == ["3", "5"]
        assert "users" not in query
        with pytest.raises(Failure, match="REQUEUED"):
            list(wishes._replace(states=["REQUEUED"]).queries(client, {}))
        with pytest.raises(Failure, match="5001"):
            list(wishes._replace(users=["5001"]).queries(client, {}))


def test_tasks_that_wait_are_one_line_or_each_its_own(run: Run) -> None:
    job_id = submit(run, "-H", "-a", "1-3,7")
    line = ("sacct", "-X", "-n", "-P", "-o", "jobid", "-j", job_id)
    assert run(*line) == (0, f"{job_id}_[1-3,7]\n", "")
    assert run(*line, "--array")[1].split() == [f"{job_id}_{task}" for task in (1, 2, 3, 7)]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-o", "jobid,nothing"], 'sacct: error: Invalid field requested: "nothing"'),
        (["-s", "R,XX"], "sacct: fatal: unrecognized job state value 'XX'"),
        (["-s", "CG"], "sacct: fatal: job state CG is not supported / accounted"),
        (["-j", "1,x"], "sacct: fatal: Bad job/step specified: x"),
        (["-S", "nonsense"], "Invalid time specification (pos=0): nonsense"),
        (["-E"], "sacct: option requires an argument -- 'E'"),
        (["-Z"], "sacct: invalid option -- 'Z'"),
        (["--json"], "sacct: error: --json is not implemented over REST"),
        (["--name=a[1-2]"], "sacct: error: a list with brackets is not implemented: a[1-2]"),
        (["x"], "sacct: error: Unknown arguments:\nsacct: error:  x"),
        (["-B", "-j", "1"], "sacct: error: -B is not implemented over REST"),
    ],
)
def test_what_sacct_can_not_do_ends_it_with_words_about_it(run: Run, words: list[str], message: str) -> None:
    assert run("sacct", *words) == (1, "", f"{message}\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["add", "user", "x"], "sacctmgr: error: add is not implemented"),
        (["nonsense"], "invalid keyword: nonsense"),
        ([], "sacctmgr: error: reading commands from standard input is not implemented"),
        (["show", "events"], "sacctmgr: error: show events is not implemented"),
        (["show", "user", "format=nonsense"], "Unknown field 'nonsense'"),
        (["show", "user", "format=flags"], "sacctmgr: error: the field Flags is not implemented over REST"),
        (["show", "user", "a=b"], " Unknown condition: a=b\n Use keyword 'set' to modify value"),
        (["show", "user", "account=x"], "sacctmgr: error: the condition account=x is not implemented here"),
        (["show", "user", "withdeleted"], "sacctmgr: error: withdeleted is not implemented"),
        (["show", "tres", "format=user"], "sacctmgr: error: the field User is not implemented over REST"),
        (["show", "assoc", "tree"], "sacctmgr: error: tree is not implemented"),
        (["--json", "show", "user"], "sacctmgr: error: --json is not implemented over REST"),
    ],
)
def test_what_sacctmgr_can_not_do_ends_it_with_words_about_it(run: Run, words: list[str], message: str) -> None:
    assert run("sacctmgr", *words) == (1, "", f"{message}\n")


def test_accounts_of_a_user_are_listed(run: Run) -> None:
    line = ("sacctmgr", "-n", "-s", "list", "user", "U100001", "format=account%9")
    assert run(*line) == (0, "  p200001 \n  p200002 \n", "")
    assert run("sacctmgr", "-P", "show", "qos", "dev", "format=name,maxwall") == (0, "Name|MaxWall\ndev|06:00:00\n", "")


_MIDNIGHT = int(time.mktime((*time.localtime(90000)[:3], 0, 0, 0, 0, 0, -1)))


@pytest.mark.parametrize(
    ("start", "end", "has_jobs", "has_states", "window"),
    [
        (0, 0, False, False, (_MIDNIGHT, None)),
        (0, 0, True, False, (0, None)),
        (0, 0, False, True, (90000, 90001)),  # now
        (0, 0, True, True, (0, None)),
        (5, 0, False, True, (5, 6)),
        (5, 7, False, False, (5, 7)),
        (5, 90000, False, False, (5, 90001)),
    ],
)
def test_times_that_are_not_given_are_those_of_sacct(
    monkeypatch: pytest.MonkeyPatch, start: int, end: int, has_jobs: bool, has_states: bool, window: Any
) -> None:
    monkeypatch.setattr(columns, "now", lambda: 90000)
    assert choice._window(start, end, has_jobs=has_jobs, has_states=has_states) == window


def test_a_step_that_is_asked_for_comes_without_its_job() -> None:
    options = Options()
    options.every = [("jobs", "7.batch,8_1.0,9+1,10.0,10")]
    wishes = choice.read_choice(options, "me")
    steps = [SimpleNamespace(step=SimpleNamespace(id=f"7.{name}")) for name in ("batch", "0")]
    cluster: Any = None

    def row(job_id: int, **fields: Any) -> records.Row:
        return records.Row(SimpleNamespace(job_id=job_id, steps=steps, **fields), cluster)

    assert not wishes.has_whole(row(7))
    assert [step.step_id for step in wishes.steps(row(7))] == ["batch"]
    array = SimpleNamespace(job_id=8, task_id=1)
    assert [step.step_id for step in wishes.steps(row(11, array=array))] == ["0"]
    assert wishes.has_whole(row(12, het=SimpleNamespace(job_id=9, job_offset=1)))
    # As Slurm's: steps that are named before their job are all that is shown with it.
    assert wishes.has_whole(row(10))
    assert [step.step_id for step in wishes.steps(row(10))] == ["0"]


@pytest.mark.parametrize(("state", "text"), [("CANCELLED", "None"), ("PENDING", "Unknown")])
def test_what_never_started_has_no_start_where_servers_say_when_it_could_have(state: str, text: str) -> None:
    times = {"submission": 990, "eligible": 1000, "start": 1000, "end": 1050, "elapsed": 0, "suspended": 0}
    job = record_view(models_36, state={"current": state}, time=times, nodes="None assigned")
    cluster: Any = None
    assert date(records.Row(job.raw, cluster).seconds("start")) == text


def test_names_may_be_shortened_and_widths_hold_for_all_of_a_name() -> None:
    fields = [
        Field("JobID", -12, lambda row: row),
        Field("JobName", 10, lambda row: row),
        Field("State", 10, lambda row: row),
    ]
    chosen = choose("sacct", "state%4, JobN,jobid%-5x,stat,", fields, "")
    assert [(field.name, field.width) for field in chosen] == [
        ("State", 4),
        ("JobName", 10),
        ("JobID", -5),
        ("State", 4),
    ]
    assert [field.name for field in choose("sacct", "al", fields, "")] == ["JobID", "JobName", "State"]
    assert choose("sacct", ",state", fields, "") == []


def test_values_are_cut_with_a_plus_sign_and_numbers_not_at_all() -> None:
    row = SimpleNamespace()
    fields = [
        Field("A", 4, lambda _: "abcdef"),
        Field("Number", -3, lambda _: "12345", whole),
        Field("C", 2, lambda _: None),
    ]
    assert list(Table(fields).header()) == ["   A Num  C ", "---- --- -- "]
    assert Table(fields).line(row) == "abc+ 12345    "
    assert Table(fields, "|").line(row) == "abcdef|12345||"
    assert Table(fields, "XX", ends=False).line(row) == "abcdefXX12345XX"
    assert marked("müde", 4) == "mü+"
    assert [moment(text, 7) for text in ("Unknown", "2026-01-01T00:00:00")] == ["Unknown", "#######"]


def test_times_and_amounts_are_written_as_the_accounting_commands_write_them() -> None:
    assert [used(1, 2_234_567), used(3, 0), used(3600, 5000)] == ["00:03.234", "00:00:03", "01:00:00"]
    assert [date(0), date(2**32 - 2), date(2**32 - 1)] == ["Unknown", "None", "Unknown"]
    units = Units()
    assert [units(2048, "M"), units(2500, "M"), units(0), units(1500, divisor=1000, is_exact=False)] == [
        "2G",
        "2500M",
        "0",
        "1.50K",
    ]
    assert [Units("G")(512, "M"), Units(is_converted=False)(2048, "M"), units.megabytes(1 << 19)] == [
        "0.50G",
        "2048M",
        "0.50M",
    ]


def test_resources_are_written_in_alphabetical_order_without_those_that_are_not_known() -> None:
    counts = [("node", None, 4, 1), ("mem", None, 2, 2048), ("energy", None, 3, -2), ("gres", "gpu", 1001, 4)]
    entries = [SimpleNamespace(type=kind, name=name, id=number, count=count) for kind, name, number, count in counts]
    assert held(iter(entries), Units()) == "gres/gpu=4,mem=2G,node=1"
    entries = [
        SimpleNamespace(type="cpu", name="", id=1, count=61_000),
        SimpleNamespace(type="fs", name="disk", id=6, count=-1),
    ]
    assert usage(iter(entries), Units()) == "cpu=00:01:01,fs/disk=NONE"


@pytest.mark.parametrize(
    ("bits", "text"),
    [("0xE", "1-3"), ("0x11111111111", "0-40:4"), ("0x5", "0,2"), ("1-3,7", "1-3,7"), ("0x" + "5" * 40, None)],
)
def test_tasks_are_read_from_bits(bits: str, text: str | None) -> None:
    ranges = records._ranges(records._indices(bits))
    assert ranges == (text or "0-158:2")


def test_the_number_of_an_association_is_left_out_where_servers_tell_none_of_any() -> None:
    numbers = [5, SimpleNamespace(account="x", id=5), 0, None]
    assert [entities.association_id(SimpleNamespace(id=number)) for number in numbers] == ["5", "5", "", ""]


def test_each_name_of_a_field_means_it() -> None:
    for name in names.NAMES:
        spelling, _, least = name.spellings.split()[0].partition(":")
        match = names.first(spelling, names.NAMES)
        assert match is not None
        assert len(spelling) >= int(least)
    fields = [field.name.lower() for field in job_fields.FIELDS]
    assert len(fields) == len(set(fields))


def test_a_word_too_short_for_a_name_is_not_short_for_it() -> None:
    assert names.is_short_for("acc", "Account:3 Acct:4")
    assert not names.is_short_for("ac", "Account:3 Acct:4")
    assert not names.is_short_for("accounts", "Account:3 Acct:4")
    with pytest.raises(Failure):
        choose("sacct", "x", [], "")
