"""#SBATCH lines as the real sbatch reads them: every case here was tried with those of 22.05 and 26.05."""

from __future__ import annotations

from typing import Any

import pytest

import meluxina
from meluxina.sbatch.directives import Directive, directives
from meluxina.sbatch.options import OPTIONS


def read(script: str) -> list[tuple[str, Any]]:
    (component,) = directives(script, OPTIONS)
    return [(found.option, found.value) for found in component]


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("#!/bin/sh\n#SBATCH -J x\n", [("job-name", "x")]),
        ("#SBATCH\t-J\tx\n", [("job-name", "x")]),
        ("#SBATCH-J x\n", [("job-name", "x")]),
        ("#SBATCH\f-J\vx\n", [("job-name", "x")]),
        ("#SLURM -J x\n", [("job-name", "x")]),
        (" #SBATCH -J x\n", []),
        ("#sbatch -J x\n", []),
        ("# SBATCH -J x\n", []),
        ("##SBATCH -J x\n", []),
        ("#SBATCH\n", []),
        ("\n  \n# text\n   # more\n#SBATCH -J x\n", [("job-name", "x")]),
        ("true\n#SBATCH -J x\n", []),
        ("#SBATCH -J one\nmodule load x\n#SBATCH -J two\n", [("job-name", "one")]),
        ("#SBATCH -n4 -c2 -Jx\n", [("ntasks", "4"), ("cpus-per-task", "2"), ("job-name", "x")]),
        ("#SBATCH -n 4 --nodes=2 --qos dev\n", [("ntasks", "4"), ("nodes", "2"), ("qos", "dev")]),
        ("#SBATCH -HsJx\n", [("hold", None), ("oversubscribe", None), ("job-name", "x")]),
        ("#SBATCH -J=x\n", [("job-name", "=x")]),
        ("#SBATCH -J -x\n", [("job-name", "-x")]),
        ("#SBATCH --exclusive --exclusive=user\n", [("exclusive", None), ("exclusive", "user")]),
        ("#SBATCH -k -koff\n", [("no-kill", None), ("no-kill", "off")]),
        ("#SBATCH --commen=x --tas=2\n", [("comment", "x"), ("tasks-per-node", "2")]),
        ("#SBATCH --gpus=1\n", [("gpus", "1")]),
        ("#SBATCH --comment\n#SBATCH x\n", [("comment", "x")]),
        ("#SBATCH --\n", []),
        # quotes, backslashes and comments
        ("#SBATCH --comment=\"a b\" -J 'c  d'\n", [("comment", "a b"), ("job-name", "c  d")]),
        ("#SBATCH --com\"me\"nt=a'x y'b\n", [("comment", "ax yb")]),
        ('#SBATCH --comment="a\\"b"\n', [("comment", 'a"b')]),
        ("#SBATCH --comment='a\\ b'\n", [("comment", "a b")]),
        ("#SBATCH --comment=a\\ b\\\\c\\n\n", [("comment", "a b\\cn")]),
        ("#SBATCH --comment=a\\\n#SBATCH -J x\n", [("comment", "a"), ("job-name", "x")]),
        ("#SBATCH -J a \\\n#SBATCH -n2\n", [("job-name", "a"), ("ntasks", "2")]),
        ("#SBATCH --comment=a#b -J x\n", [("comment", "a")]),
        ("#SBATCH --comment=a # -J x\n", [("comment", "a")]),
        ("#SBATCH --comment='a#b' -J x\n", [("comment", "a#b"), ("job-name", "x")]),
        ("#SBATCH --comment=a\\#b -J x\n", [("comment", "a#b"), ("job-name", "x")]),
        ('#SBATCH --comment="" -J x\n', [("comment", ""), ("job-name", "x")]),
        # other blanks than the six of C are letters
        ("#SBATCH -J\u00a0x\n", [("job-name", "\u00a0x")]),
        ("#PBS -N x\n#SBATCH --ignore-pbs\n", [("ignore-pbs", None)]),
        ("", []),
    ],
)
def test_directives_are_read_as_sbatch_reads_them(script: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(script) == expected


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("#SBATCHX -J x", "'X' is not an option"),
        ("#SBATCH foo -J x", "'foo' is not an option"),
        ("#SBATCH -J x foo", "'foo' is not an option"),
        ("#SBATCH --exclusive user", "'user' is not an option"),
        ("#SBATCH - -J x", "'-' is not an option"),
        ("#SBATCH -- -J x", "'-J' is not an option"),
        ("#SBATCH --co=x", "--co can mean --comment, "),
        ("#SBATCH --commant=x", "no option --commant. Did you mean --comment?"),
        ("#SBATCH --Comment=x", "no option --Comment"),
        ("#SBATCH --xyzzy", "no option --xyzzy."),
        ("#SBATCH --=x", "no option --"),
        ("#SBATCH -Y", "no option -Y"),
        ("#SBATCH --hold=1", "--hold takes no value"),
        ("#SBATCH --comment", "--comment needs a value"),
        ("#SBATCH -J", "-J needs a value"),
        ("#SBATCH --comment='a b", "no second '"),
        ("#SBATCH : -J x", "colon"),
        ("#SBATCH -J :x", "colon"),
        ("#SBATCH hetjobs", "'hetjobs' is not an option"),
        # sbatch takes these and drops what follows without a word
        ("#SBATCH hetjob -n2", "a line of its own"),
        ("#SBATCH -J x hetjob -n2", "a line of its own"),
        ('#SBATCH --comment "" -J x', "empty word"),
        # sbatch takes these for options, wherever they stand
        ("#PBS -N x", "#PBS"),
        ("#BSUB -n 2", "#BSUB"),
    ],
)
def test_a_bad_directive_is_refused_with_line_and_reason(line: str, said: str) -> None:
    with pytest.raises(meluxina.InvalidRequestError) as caught:
        read(f"#!/bin/sh\n{line}\n")
    message = str(caught.value)
    assert "line 2" in message
    assert said in message
    assert "Nothing was sent" in message
    assert caught.value.status is None


def test_pbs_lines_are_refused_behind_commands_too() -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="line 2"):
        read("true\n#PBS -N x\n")


def test_hetjob_lines_separate_components() -> None:
    first, second = "#!/bin/sh\n#SBATCH -n1\n", "#SBATCH hetjob\n#SBATCH -n2\n# c\n"
    script = first + second + "#SBATCH PackJob # more\n#SBATCH -n3\ntrue\n#SBATCH hetjob\n"
    assert directives(script, OPTIONS) == [
        [Directive("ntasks", "1", 2, "-n")],
        [Directive("ntasks", "2", 4, "-n")],
        [Directive("ntasks", "3", 7, "-n")],
    ]


def test_a_value_does_not_come_from_the_next_component() -> None:
    with pytest.raises(meluxina.InvalidRequestError, match="needs a value"):
        directives("#SBATCH -J\n#SBATCH hetjob\n#SBATCH x\n", OPTIONS)


def test_a_directive_prints_with_its_line() -> None:
    (component,) = directives("#!/bin/sh\n\n#SBATCH --commen=x\n", OPTIONS)
    assert str(component[0]) == "#SBATCH --commen in line 3"
