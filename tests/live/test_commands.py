"""Slurm's own commands and ours, given the same command lines, print the same and end the same."""

from __future__ import annotations

import contextlib
import difflib
import io
import os
import re
import shlex
import time
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest

from devtools.sandbox import Sandbox
from meluxina import commands
from meluxina.commands import columns

from .command_lines import (
    NEW,
    OLD,
    SACCT,
    SACCT_NEW,
    SACCT_UNKNOWN,
    SACCT_WHERE_CODES_ARE_TOLD,
    SBATCH,
    SCANCEL,
    SCONTROL,
    SINFO,
    SQUEUE,
    UNKNOWN,
)
from .conftest import NEWEST, another
from .helpers import eventually

pytestmark = pytest.mark.live

_SUBMITS = {
    "run": "-J run --wrap 'sleep 3000'",
    "hold": "-J hold -H --comment 'two words' --wrap 'sleep 1'",
    "begin": "-J begin --begin=2040-01-31T12:00 --nice=50 --wrap true",
    "array": "-J array -a 1-5%2 --wrap 'sleep 3000'",
    "steps": "-J steps -H -a 0-40:4 --wrap true",
    "after": "-J after -d afterok:1 --wrap true",
    "failed": "-J failed --wrap 'exit 3'",
    "done": "-J done --wrap true",
    "srun": "-J srun --wrap 'srun -n1 true; srun -n1 --cpus-per-task=1 -J two true; srun -n1 false'",
    "again": "-J again --requeue --wrap true",
    "gpu": "-J gpu -p gpu --gres=gpu:2 -q dev -t 5 --wrap 'sleep 3000'",
    "memory": "-J a-name-of-some-length -p largemem --mem=2G -c 2 -t 1-12:00:00 -q default --wrap 'sleep 3000'",
    "unlimited": "-J unlimited -H -t UNLIMITED -q long --wrap true",
    "matlab": "-J matlab -H -L matlab:2 -C amd --wrap true",
    "picky": "-J picky -H -w mel0001,mel0003 -x mel0002 --tmp=2G --sockets-per-node=1 --threads-per-core=1 --wrap true",
    "deadline": "-J deadline -H --deadline=2041-01-01 -S 1 --wrap true",
    "many": "-J many -H -p cpu,gpu -N 1-2 --ntasks-per-node=2 --requeue --wrap true",
    "het": "-J het -H -n 2 : -n 1 -c 2 --wrap true",
    "cancelled": "-J cancelled -H --wrap true",
    "killed": "-J killed --wrap 'sleep 3000'",
    "other": "-J other -A p200002 --wrap 'sleep 3000'",
    "big": "-J big -A p200002 -N 3 -n 3 --exclusive --mem=1500M --wrap true",
}
"""Jobs of every kind and state, by what command lines call them."""


_ELSEWHERE = r"scancel -f|scontrol requeue [{\d]|scontrol show job .*(_99|\+7)|sinfo .*(%i\||Reservation|~|resp)"
"""What the old release does not know, or says elsewhere."""
_CHANGES = r"(CPULoad|FreeMem|LastSchedEval|Scheduler)=\S+"
"""What may change between the two commands."""
_UNTOLD = {
    "": r"(Exclusive)=\S+",
    OLD: r"(CPUs/Task|AllocNode:Sid|Network|CurrentWatts|AveWatts)=\S+| (?:SchedNodeList|Port)=\S+()",
}
"""What `scontrol show` shows and REST does not tell, on any release and on the old one."""
_JOB_ID = re.compile(r"(?m)^\d+$|(?<=batch job )\d+$")


class Output(NamedTuple):
    """What a command printed, how it ended, and when it ran."""

    out: str
    err: str
    code: int
    time: int = 0


@pytest.fixture(scope="module")
def slurm(slurm: Sandbox) -> Iterator[Sandbox]:
    """A cluster of its own: in squeue's lists nobody else's job may end between two commands."""
    with another(slurm, "commands") as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def jobs(slurm: Sandbox) -> Iterator[Mapping[str, str]]:
    """Jobs of every kind and state, by name; none of them changes any more."""
    lines = [
        f"sbatch --parsable -o /dev/null {'' if '-A ' in arguments else '-A p200001 '}"
        f"{'' if '-q ' in arguments else '-q short '}{'' if '-t ' in arguments else '-t 10 '}{arguments}"
        for arguments in _SUBMITS.values()
    ]
    ids: dict[str, str] = {}
    for user, account in (("u100001", "p200001"), ("u100002", "p200002")):
        names = [name for name, line in zip(_SUBMITS, lines, strict=True) if account in line]
        ids |= zip(names, _ask(slurm, [line for line in lines if account in line], user), strict=True)
    count = "squeue -h -o %t -j {run},{array}_1,{array}_2,{gpu},{memory},{killed},{other} | grep -c R; true".format(
        **ids
    )
    eventually(lambda: _ask(slurm, [count])[0], lambda text: text == "7", 60)
    eventually(lambda: _ask(slurm, [f"squeue -h -t CD -o %t -j {ids['again']}"])[0], lambda text: text == "CD", 60)
    _ask(slurm, [f"scontrol requeue {ids['again']}", f"scontrol hold {ids['again']}"])
    _ask(slurm, [f"scancel {ids['cancelled']} {ids['killed']}"])
    # Neither an end nor a look of the scheduler is to come between the two commands.
    eventually(lambda: _ask(slurm, ["squeue -h -t CG -o %i; echo"])[0], lambda text: text == "", 60)
    # Accounting learns a little later.
    partitions = f"sacct -X -n -P -o partition -j {','.join(ids.values())}"
    eventually(lambda: _ask(slurm, [partitions]), lambda lines: len(lines) >= len(ids) and all(lines), 60)
    yield ids
    for user in ("u100001", "u100002"):
        slurm.exec(["scancel", "-u", user], user=user)


def _ask(slurm: Sandbox, lines: list[str], user: str = "u100001") -> list[str]:
    return slurm.exec(["sh", "-c", "\n".join(lines)], user=user).stdout.splitlines() or [""]


def theirs(slurm: Sandbox, lines: list[str]) -> list[Output]:
    """What Slurm's own commands say: all in one shell."""
    mark = "-----8<-----"
    script = "".join(
        f"date +%s; {{ {line}\n}} 2>/tmp/stderr; code=$?; echo; echo '{mark}'; cat /tmp/stderr; echo '{mark}'$code\n"
        for line in lines
    )
    text = slurm.exec(["sh", "-c", f"cd; rm -f /tmp/stderr; {script}"], user="u100001", check=False, timeout=300).stdout
    pieces = re.split(rf"\n{mark}\n|{mark}(\d+)\n", text)
    outputs = []
    for place in range(0, len(pieces) - 1, 4):
        out, _, err, code = pieces[place : place + 4]
        seconds, _, out = out.partition("\n")
        # Of what -v tells more, plugins that the command loads say nothing about jobs.
        err = err.replace("slurm_suspend error: ", "slurm_suspend error:")
        err = re.sub(r"(?m)^\w+: \w+/\w+: .* loaded.*\n", "", err)
        outputs.append(Output(out, err, int(code), int(seconds)))
    return outputs


def ours(slurm: Sandbox, line: str, seconds: int) -> Output:
    """What our command says, at that time."""
    # A client that has to ask for the version takes twice as long.
    version = dict(NEWEST)[slurm.release.slurm]
    environment = {**os.environ, **slurm.environment("u100001"), "TZ": "UTC", "API_VER": version}
    words = shlex.split(line)
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        environment[name] = value
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        patch.setattr(columns, "now", lambda: seconds)
        time.tzset()
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = commands.run(words[0], words[1:])
    return Output(out.getvalue(), err.getvalue(), code)


def _can_be_compared(line: str, release: str) -> bool:
    if release != OLD:
        return True
    if line.partition(" ")[0] == "sacct":
        names = set(re.findall(r"[A-Z][\w]+", line))
        return not names & (SACCT_UNKNOWN | SACCT_NEW) and line not in SACCT_WHERE_CODES_ARE_TOLD
    names = set(re.findall(r"[A-Za-z][\w-]+|(?<=[%\d.])[A-Za-z](?=[|'])", line))
    return not names & (UNKNOWN | NEW) and "%all" not in line and not re.match(_ELSEWHERE, line)


def _told(line: str, output: Output, release: str) -> Output:
    """Leave of what `scontrol show` prints what does not change, and what REST tells."""
    if " show" not in line:
        return output
    text = output.out
    for pattern in (_CHANGES, _UNTOLD[""], *([_UNTOLD[OLD]] if release == OLD else [])):
        text = re.sub(pattern, r"\1", text)
    return output._replace(out=text)


def _differences(line: str, one: Output, other: Output) -> str:
    if re.search(r" -h -r | -r\b", line):
        # Slurm's squeue leaves out the last task of an array with a step.
        other = other._replace(out=re.sub(r"(?m)^ *\d+_40\b.*\n", "", other.out))
    if "sbatch" in line:
        one, other = (output._replace(out=_JOB_ID.sub("N", output.out)) for output in (one, other))
    text = f"exit code {one.code}, ours {other.code}\n" if one.code != other.code else ""
    for name in ("out", "err"):
        texts = [getattr(output, name).strip("\n").splitlines() for output in (one, other)]
        if texts[0] != texts[1]:
            text += "\n".join(difflib.unified_diff(texts[0], texts[1], "Slurm's", "ours", lineterm="", n=0))
    return text and f"$ {line}\n{text}"


def _difference(slurm: Sandbox, line: str, output: Output, seconds: int) -> str:
    outputs = (_told(line, one, slurm.release.slurm) for one in (output, ours(slurm, line, seconds)))
    return _differences(line, *outputs)


def _compare(slurm: Sandbox, lines: list[str]) -> list[str]:
    """List where the two differ. A second may begin between a look at the clock and a command's own."""
    outputs = theirs(slurm, lines)
    assert len(outputs) == len(lines)
    differences = []
    for line, output in zip(lines, outputs, strict=True):
        texts = [_difference(slurm, line, output, output.time)]
        if texts[0]:
            texts.append(_difference(slurm, line, output, output.time + 1))
        differences += texts[:1] if all(texts) else []
    return differences


@pytest.mark.parametrize(
    "lines",
    # What holds a task of an array makes a record of its own of it, which accounting shows some seconds later.
    [SQUEUE, SINFO, SCANCEL, SACCT, SACCT_WHERE_CODES_ARE_TOLD, SCONTROL, SBATCH],
    ids=["squeue", "sinfo", "scancel", "sacct", "sacct-newest", "scontrol", "sbatch"],
)
def test_a_command_prints_what_slurms_prints(slurm: Sandbox, jobs: Mapping[str, str], lines: list[str]) -> None:
    lines = [line.format(**jobs, none=99999) for line in lines if _can_be_compared(line, slurm.release.slurm)]
    differences = _compare(slurm, lines)
    assert not differences, f"{len(differences)} of {len(lines)} differ\n" + "\n".join(differences)


def test_the_configuration_is_told_as_slurm_tells_it(slurm: Sandbox) -> None:
    line = "scontrol show config"
    output = ours(slurm, line, int(time.time()))
    assert (output.code, output.err) == (0, "")
    shown = set(theirs(slurm, [line])[0].out.splitlines()[1:])
    first, *lines = output.out.splitlines()
    assert first.startswith("Configuration data as of ")
    assert not set(lines) - shown
    names = {name.split()[0] for name in lines}
    assert names >= ({"SLURM_VERSION"} if slurm.release.slurm == OLD else {"MinJobAge", "ClusterName", "SlurmdPort"})
