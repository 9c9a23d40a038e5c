"""Options of sbatch and arguments of submit, as properties of both shapes."""

from __future__ import annotations

import inspect
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import meluxina
from meluxina import lazy
from meluxina.rare_options import conversions
from meluxina.rare_options.components import PER_COMPONENT
from meluxina.rare_options.refusals import REASONS
from meluxina.sbatch import options
from meluxina.sbatch.options import KEYWORDS, OPTIONS
from tests.builders import NEW, OLD, every_version, number_sent, submit_body

HEAD = "#!/bin/sh\n#SBATCH --qos=dev --time=5\n"


def properties(version: str, directives: str = "", **arguments: Any) -> dict[str, Any]:
    """What directives and arguments add to a job that has none."""
    script = f"{HEAD}#SBATCH {directives}\ntrue\n"
    plain, made = submit_body(version, f"{HEAD}true\n")["job"], submit_body(version, script, **arguments)["job"]
    return {name: value for name, value in made.items() if plain.get(name) != value and name != "environment"}


def variables(version: str, directives: str) -> dict[str, str]:
    """What directives add to the environment of a job that has none."""
    made = [
        submit_body(version, f"{HEAD}{more}true\n")["job"]["environment"] for more in ("", f"#SBATCH {directives}\n")
    ]
    plain, more = (one if isinstance(one, dict) else dict(pair.split("=", 1) for pair in one) for one in made)
    return {name: value for name, value in more.items() if plain.get(name) != value}


def refusal(version: str, directives: str = "", **arguments: Any) -> str:
    """What the error says."""
    with pytest.raises(meluxina.MeluxinaError) as caught:
        properties(version, directives, **arguments)
    assert caught.value.status is None
    assert "Nothing was sent" in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("directives", "old", "new"),
    [
        ("-A p200002 -p gpu", {"account": "p200002", "partition": "gpu"}, ...),
        (
            "--wckey=w --reservation=r -C x -L m:2",
            {"wckey": "w", "reservation": "r", "constraints": "x", "licenses": "m:2"},
            ...,
        ),
        ("-t 1-12", {"time_limit": 2160}, {"time_limit": number_sent(2160)}),
        ("-t 0:01", {"time_limit": 1}, {"time_limit": number_sent(1)}),
        ("-t UNLIMITED", {"time_limit": 0}, {"time_limit": {"set": True, "infinite": True}}),
        ("--time-min=2:00", {"time_minimum": 2}, {"time_minimum": number_sent(2)}),
        ("-N 2", {"nodes": "2"}, ...),
        ("-N 2-4", {"nodes": "2-4"}, {"nodes": "2-4", "minimum_cpus": 1}),
        ("-N 1-4 -n 2", {"nodes": "1-2", "tasks": 2}, ...),
        ("-N 3 -n 2", {"nodes": "2", "tasks": 2}, ...),
        ("-N 2 --threads-per-core=1", {"nodes": "2", "threads_per_core": 1, "tasks": 2}, ...),
        ("-c 4", {"cpus_per_task": 4}, {"cpus_per_task": 4, "tres_per_task": "cpu=4"}),
        ("-G 2", {"gpus": "2"}, {"tres_per_job": "gres/gpu:2"}),
        ("-G a:1,b:2", {"gpus": "a:1,b:2"}, {"tres_per_job": "gres/gpu:a:1,gres/gpu:b:2"}),
        ("--gres=gpu:2,x:1", {"gres": "gpu:2,x:1"}, {"tres_per_node": "gres/gpu:2,gres/x:1"}),
        (
            "--gpus-per-node=1 --gres=x:1",
            {"gpus_per_node": "1", "gres": "x:1"},
            {"tres_per_node": "gres/gpu:1,gres/x:1"},
        ),
        (
            "--gpus-per-task=a:2",
            {"gpus_per_task": "a:2"},
            {"tres_per_task": "gres/gpu:a=2", "tres_bind": "gres/gpu:per_task:2"},
        ),
        ("--mem=8G", {"memory_per_node": 8192}, {"memory_per_node": number_sent(8192)}),
        ("--mem=1500K", {"memory_per_node": 2}, {"memory_per_node": number_sent(2)}),
        ("--mem-per-cpu=500", {"memory_per_cpu": 500}, {"memory_per_cpu": number_sent(500)}),
        ("--mem-per-gpu=2G", {"memory_per_gpu": 2048}, {"memory_per_tres": "gres/gpu:2048"}),
        ("--mail-type=end,FAIL", {"mail_type": "END,FAIL"}, {"mail_type": ["END", "FAIL"]}),
        ("--mail-type=TIME_LIMIT_80", {"mail_type": "TIME_LIMIT_80"}, {"mail_type": ["TIME=80%"]}),
        ("--mail-type=NONE", {}, {}),
        ("--exclusive", {"exclusive": "exclusive"}, {"shared": ["none"]}),
        ("--exclusive=user", {"exclusive": "user"}, {"shared": ["user"]}),
        ("-s", {"oversubscribe": True}, {"shared": ["oversubscribe"]}),
        ("--begin=uts1900000000", {"begin_time": "uts1900000000"}, {"begin_time": number_sent(1900000000)}),
        ("--deadline=uts1900000000", {"deadline": "uts1900000000"}, {"deadline": 1900000000}),
        (
            "--signal=usr1@120",
            {"signal": "usr1@120"},
            {"kill_warning_signal": "USR1", "kill_warning_delay": number_sent(120)},
        ),
        ("--no-requeue", {"no_requeue": True}, {"requeue": False}),
        ("--requeue --no-requeue", {"no_requeue": True}, {"requeue": False}),
        ("--nice", {"nice": 100}, ...),
        ("--nice=", {"nice": 100}, ...),
        ("-H --priority=5", {"hold": True}, ...),
        ("--priority=0", {"hold": True}, ...),
        ("--priority=TOP", {"priority": "TOP"}, {"priority": number_sent(0xFFFFFFFD)}),
        ("-k", {"no_kill": "set"}, {"kill_on_node_fail": False}),
        ("-w mel[1-2]", {"nodelist": "mel[1-2]"}, {"required_nodes": ["mel[1-2]"]}),
        ("-x mel1,mel2", {"exclude_nodes": "mel1,mel2"}, {"excluded_nodes": ["mel1,mel2"]}),
        ("--open-mode=append", {"open_mode": "append"}, {"open_mode": ["APPEND"]}),
        ("--kill-on-invalid-dep=no", {"kill_on_invalid_dependency": False}, {"flags": ["NO_KILL_INVALID_DEPENDENCY"]}),
        (
            "--spread-job --use-min-nodes",
            {"spread_job": True, "minimum_nodes": True},
            {"flags": ["SPREAD_JOB", "PREFER_MINIMUM_NODE_COUNT"]},
        ),
        ("--tmp=1G", {"temporary_disk_per_node": "1024"}, {"temporary_disk_per_node": 1024}),
        ("--delay-boot=5", {"delay_boot": 5}, {"delay_boot": 300}),
        ("-o none -e x", {"standard_output": "/dev/null", "standard_error": "x"}, ...),
        ("--parsable -Q -v -W", {}, {}),
        ("-J one -J two", {"name": "two"}, ...),
    ],
)
def test_directives_become_properties_of_both_shapes(directives: str, old: Any, new: Any) -> None:
    assert properties(OLD, directives) == old
    assert properties(NEW, directives) == (old if new is ... else new)


@pytest.mark.parametrize(
    "directives",
    ["--contiguous", "-O", "-m block", "--switches=1", "--network=x", "--signal=B:USR1", "--profile=task", "--batch=x"]
    + ["-N 1,3", "--tres-per-task=gres/gpu:1", "--reboot", "--extra=x", "--requeue=expedite", "--delay-boot=0:30"],
)
def test_directives_without_a_field_in_the_older_shape_are_refused(directives: str) -> None:
    assert "in line 3" in refusal(OLD, directives)


@pytest.mark.parametrize("directives", ["--cores-per-socket=2", "-B 1:2", "--hint=memory_bound"])
def test_directives_without_a_field_in_the_newer_shape_are_refused(directives: str) -> None:
    assert "in line 3" in refusal(NEW, directives)
    assert properties(OLD, directives)


@every_version
@pytest.mark.parametrize(
    "directives",
    ["-n 0", "-n x", "-N 4-2", "-N 0", "-t soon", "--mem=1.5G", "--mem=8Gi", "--mem=1G --mem-per-cpu=1G", "-D here"]
    + ["--exclusive=me", "--exclusive -s", "--mail-type=SOMETIMES", "--nice=x", "--begin=someday", "--begin=25:00"]
    + ["--begin=2030-02-31", "-w ./hosts", "--export-file=x", "-F x", "-M other", "--wrap=x", "--test-only", "--help"]
    + ["--uid=x", "--gres=help", "--open-mode=x", "--signal=@", "--propagate", "--mem-bind=local", "--power=x"],
)
def test_bad_directives_are_refused_by_name_and_line_on_every_shape(version: str, directives: str) -> None:
    said = refusal(version, directives)
    assert "#SBATCH -" in said
    assert "in line 3" in said


@every_version
@pytest.mark.parametrize("option", ["nodelist", "exclude"])
@pytest.mark.parametrize("text", ["mel[0003-0001]", "[mel0001]", "mel[a]", "mel[]", "mel[1..3]", "mel[1-70000]"])
def test_a_list_of_nodes_that_slurm_can_not_read(version: str, option: str, text: str) -> None:
    for said in (refusal(version, f"--{option}={text}"), refusal(version, **{option: text})):
        assert "no list of nodes: " in said
        assert "mel[0001-0003,0007]" in said


@every_version
def test_every_option_is_taken_or_refused_with_a_reason(version: str) -> None:
    for name, option in OPTIONS.items():
        value = "" if option.argument == "none" else "=1"
        try:
            properties(version, f"--{name}{value}")
        except meluxina.InvalidRequestError as error:
            assert "Nothing was sent" in str(error)  # noqa: PT017 - most of them raise nothing


@every_version
def test_a_job_with_common_options_alone_loads_nothing_that_few_jobs_need(
    version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lazy, "around", pytest.fail)
    options = "-A p -p gpu -J x -N 2 -n 8 --ntasks-per-node=4 -c 2 --mem=8G --gpus-per-node=4 --gres=x:1 -o out -e err"
    script = f"{HEAD}#SBATCH {options} -a 0-3 -d afterok:1 -C x -D /x -H --requeue --comment=c --gpus=8\n"
    assert submit_body(version, script)["job"]["name"] == "x"


def test_every_rare_conversion_is_there_and_every_one_that_is_there_is_named() -> None:
    names = re.findall(r'to\.rare\("(\w+)"', inspect.getsource(options))
    functions = inspect.getmembers(conversions, inspect.isfunction)
    own = {name for name, function in functions if function.__module__ == conversions.__name__}
    assert {*names} == {name for name in own if not name.startswith("_")}


def test_the_table_of_options_is_consistent() -> None:
    shorts = [option.short for option in OPTIONS.values() if option.short]
    assert len(shorts) == len(set(shorts))
    assert not (PER_COMPONENT | REASONS.keys()) - OPTIONS.keys()
    assert KEYWORDS["tasks_per_node"] is OPTIONS["ntasks-per-node"]
    for option in OPTIONS.values():
        assert all(KEYWORDS[keyword] is option for keyword in option.keywords)


@every_version
def test_directives_suffice_and_arguments_win(version: str) -> None:
    script = "#!/bin/sh\n#SBATCH -q dev -t 5 -A p200002 --mem=8G -H -N 2\n"
    made = submit_body(version, script)["job"]
    assert (made["qos"], made["account"], made["name"]) == ("dev", "p200002", "meluxina")
    made = submit_body(
        version, script, qos="short", time_limit=timedelta(hours=1), mem_per_cpu=100, hold=False, nodes=1
    )["job"]
    assert made["qos"] == "short"
    assert made["time_limit"] in (60, number_sent(60))
    assert made["memory_per_cpu"] in (100, number_sent(100))
    assert made["nodes"] == "1"
    assert not made.keys() & {"memory_per_node", "hold"}


@every_version
def test_a_missing_qos_and_time_limit_are_named(version: str) -> None:
    with pytest.raises(meluxina.ConfigurationError, match=r"quality of service.*time limit.*Nothing was sent"):
        submit_body(version, "true")


def test_a_script_file_gives_the_job_its_name(tmp_path: Path) -> None:
    path = tmp_path / "job.sh"
    path.write_text(HEAD + "true\n", encoding="utf-8")
    assert submit_body(NEW, path)["job"]["name"] == "job.sh"
    path.write_bytes(HEAD.replace("\n", "\r\n").encode())
    with pytest.raises(meluxina.InvalidRequestError, match="DOS"):
        submit_body(NEW, path)


def test_a_list_of_words_becomes_a_quoted_command() -> None:
    made = submit_body(NEW, ["srun", "echo", "a b", "#SBATCH"], qos="dev", time_limit=1)
    assert made["script"] == "#!/bin/bash -l\nsrun echo 'a b' '#SBATCH'"
    with pytest.raises(meluxina.InvalidRequestError, match="list of words"):
        submit_body(NEW, [1, 2], qos="dev", time_limit=1)


@pytest.mark.parametrize(
    ("arguments", "old", "new"),
    [
        ({"memory_per_node": "8G"}, {"memory_per_node": 8192}, {"memory_per_node": number_sent(8192)}),
        ({"memory_per_cpu": 500}, {"memory_per_cpu": 500}, {"memory_per_cpu": number_sent(500)}),
        ({"array": range(10)}, {"array": "0-9"}, ...),
        ({"array": range(1, 10, 4)}, {"array": "1-9:4"}, ...),
        ({"array": "0-9%2"}, {"array": "0-9%2"}, ...),
        ({"nodes": 2}, {"nodes": "2"}, ...),
        ({"nodes": [1, 1]}, {"nodes": "1"}, ...),
        ({"hold": True}, {"hold": True}, ...),
        ({"requeue": False}, {"no_requeue": True}, {"requeue": False}),
        ({"exclusive": True}, {"exclusive": "exclusive"}, {"shared": ["none"]}),
        ({"gpus_per_node": 4}, {"gpus_per_node": "4"}, {"tres_per_node": "gres/gpu:4"}),
        ({"mail_type": ["END", "FAIL"]}, {"mail_type": "END,FAIL"}, {"mail_type": ["END", "FAIL"]}),
        ({"exclude": ["mel1", "mel2"]}, {"exclude_nodes": "mel1,mel2"}, {"excluded_nodes": ["mel1,mel2"]}),
        ({"excluded_nodes": "mel1"}, {"exclude_nodes": "mel1"}, {"excluded_nodes": ["mel1"]}),
        ({"time_limit": "UNLIMITED"}, {"time_limit": 0}, {"time_limit": {"set": True, "infinite": True}}),
        ({"after": 7}, {"dependency": "afterok:7"}, ...),
        ({"after": [7, SimpleNamespace(id=8)]}, {"dependency": "afterok:7:8"}, ...),
        ({"dependency": "singleton", "after": 7}, {"dependency": "singleton,afterok:7"}, ...),
        ({"dependency": 7}, {"dependency": "afterok:7"}, ...),
        ({"dependency": "7", "after": "7"}, {"dependency": "7,afterok:7"}, ...),
        ({"standard_output": Path("/x/y")}, {"standard_output": "/x/y"}, ...),
        ({"tasks": 4, "comment": None}, {"tasks": 4}, ...),
        (
            {"begin_time": datetime(2030, 3, 17, 17, 46, 40, tzinfo=UTC)},
            {"begin_time": "uts1900000000"},
            {"begin_time": number_sent(1900000000)},
        ),
    ],
)
def test_arguments_of_python_types_become_properties_of_both_shapes(
    arguments: dict[str, Any], old: Any, new: Any
) -> None:
    assert properties(OLD, **arguments) == old
    assert properties(NEW, **arguments) == (old if new is ... else new)


@pytest.mark.parametrize(
    ("directives", "old", "new"),
    [
        ("-n 2 -p cpu --mem=1G", {}, {}),
        ("-c 4", {"SLURM_CPUS_PER_TASK": "4"}, ...),
        ("--ntasks-per-node=2", {"SLURM_NTASKS_PER_NODE": "2"}, ...),
        ("--hint=nomultithread", {"SLURM_HINT": "nomultithread", "SLURM_THREADS_PER_CORE": "1"}, ...),
        ("-G a:2 --mem-per-gpu=1G", {"SLURM_GPUS": "a:2", "SLURM_MEM_PER_GPU": "1024"}, ...),
        ("--gpus-per-task=1 -n 2", {"SLURM_GPUS_PER_TASK": "1"}, {"SLURM_TRES_BIND": "gres/gpu:per_task:1"}),
        ("-G 1 --gpu-bind=closest", {"SLURM_GPUS": "1", "SLURM_GPU_BIND": "closest"},
         {"SLURM_GPUS": "1", "SLURM_TRES_BIND": "gres/gpu:closest"}),
    ],
)  # fmt: skip
def test_variables_that_sbatch_leaves_for_srun(directives: str, old: Any, new: Any) -> None:
    assert variables(OLD, directives) == old
    assert variables(NEW, directives) == (old if new is ... else new)


@pytest.mark.parametrize(
    ("directives", "tasks"),
    [
        ("--ntasks-per-node=4", 4),
        ("-N 2 --ntasks-per-node=4", 8),
        ("-N 2 --ntasks-per-node=4 -n 3", 3),
        ("-N 2-3 --ntasks-per-node=4", None),
        ("--ntasks-per-gpu=2 --gpus=a:2,b:1", 6),
        ("--ntasks-per-gpu=2 --gpus-per-node=2 -N 3", 12),
        ("--ntasks-per-gpu=2 --gres=x:5,gpu:a:1", 2),
        ("--gpus-per-task=2 --gpus=4", 2),
        ("--gpus-per-task=3 --gpus=4", None),
        ("--gpus=4", None),
    ],
)
def test_the_number_of_tasks_follows_from_other_options(directives: str, tasks: int | None) -> None:
    assert properties(OLD, directives).get("tasks") == properties(NEW, directives).get("tasks") == tasks


def test_a_mapping_is_taken_for_a_property_of_the_version() -> None:
    assert properties(NEW, time_limit={"set": True, "number": 7}) == {"time_limit": number_sent(7)}
    assert "mapping" in refusal(NEW, gpus={"set": True})


@every_version
@pytest.mark.parametrize(
    "arguments",
    [{"partitoin": "cpu"}, {"gpus_per_nodes": 1}, {"array": range(0)}, {"memory_per_node": 1.5}, {"after": object()}]
    + [{"array": range(-2, 4)}, {"tasks": 0}, {"contiguouss": True}],
)
def test_bad_arguments_are_refused_by_name(version: str, arguments: dict[str, Any]) -> None:
    assert next(iter(arguments)) in refusal(version, **arguments) or "wait for" in refusal(version, **arguments)


def test_the_environment_that_export_lets_through() -> None:
    def environment(directives: str) -> dict[str, str]:
        script = f"{HEAD}#SBATCH {directives}\n"
        made: dict[str, str] = submit_body(OLD, script, environment={"A": "1", "B": "2", "SLURM_X": "3"})["job"][
            "environment"
        ]
        return made

    everything = environment("")
    assert everything.keys() == {"PATH", "USER", "HOME", "SLURM_SUBMIT_DIR", "A", "B", "SLURM_X"}
    assert environment("--export=ALL") == everything
    slurms = {"SLURM_X": "3", "SLURM_SUBMIT_DIR": "/home/users/u100001"}
    assert environment("--export=NIL") == slurms | {"SLURM_EXPORT_ENV": "NIL"}
    login = slurms | {"SLURM_GET_USER_ENV": "1"}
    assert environment("--export=NONE") == login | {"SLURM_EXPORT_ENV": "NONE"}
    assert environment("--export=A,C=x,D") == login | {"SLURM_EXPORT_ENV": "A,C=x,D", "A": "1", "C": "x"}
    assert environment("--export=ALL,A=9")["A"] == "9"
    assert environment("--hint=nomultithread")["SLURM_HINT"] == "nomultithread"


@every_version
def test_components_of_a_heterogeneous_job_inherit_as_with_sbatch(version: str) -> None:
    script = f"{HEAD}#SBATCH -n 2 -J x\n#SBATCH hetjob\n#SBATCH -p gpu -t 9\n#SBATCH hetjob\ntrue\n"
    made = submit_body(version, script, comment="all")
    assert "job" not in made
    first, second, third = made["jobs"]
    assert first["tasks"] == 2
    # sbatch hands on what is not about one component's resources.
    assert not {"tasks", "partition"} & third.keys()
    assert [one["name"] for one in made["jobs"]] == ["x", "x", "x"]
    assert second["partition"] == "gpu"
    assert third["time_limit"] == second["time_limit"] != first["time_limit"]
    assert {one["comment"] for one in made["jobs"]} == {"all"}
    assert all(one["environment"] for one in made["jobs"])


def test_the_page_on_sbatch_names_every_option() -> None:
    page = (Path(__file__).parents[3] / "docs" / "sbatch.md").read_text(encoding="utf-8")
    assert [name for name in OPTIONS if f"`--{name}`" not in page] == []
