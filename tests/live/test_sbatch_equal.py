"""The same script through the real sbatch and through the facade makes the same job."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import meluxina
from devtools.sandbox import Sandbox
from meluxina.jobs.marks import split

from .helpers import output_of, run_job, user_settings

pytestmark = [pytest.mark.live, pytest.mark.filterwarnings("ignore::meluxina.SlurmWarning")]

HEAD = "#!/bin/bash\n#SBATCH --hold -A p200001 -q short\n#SBATCH -t 30\n"
GPU = "-p gpu "

# What differs between two submissions of one script by sbatch, too.
ITS_OWN = {
    "JobId",
    "ArrayJobId",
    "HetJobId",
    "HetJobIdSet",
    "SubmitTime",
    "EligibleTime",
    "AccrueTime",
    "LastSchedEval",
}
# What only the command has: the file it was given, the line it was typed as, the machine it ran on.
COMMAND = {"Command", "SubmitLine", "AllocNode:Sid", "StdErr", "StdOut"}
# slurmrestd of 26.05 sends 0 for what nobody set, sbatch nothing.
REST = {"OOMKillStep"}

# Directives, one script each. The name of a job is part of HEAD's script: see `both`.
SAME = [
    "",
    "-J 'a name' --comment='two  words' --wckey=genomics",
    "--account=p200002 --qos=default --partition=largemem",
    "-t 1-12:00:00 --time-min=2:00:00",
    "-t 90",
    "-t 0:30",
    "-t 2-",
    "-t UNLIMITED",
    "-t 0",
    "-N 2",
    "-N 2-4",
    "-N 1-4 -n 2",
    "-N 3 -n 2",
    "-n 4 -c 2",
    "-N 2 --ntasks-per-node=2",
    "-n 4 --ntasks-per-node=2",
    "--tasks-per-node=3 -N1",
    "--ntasks-per-node=4 -c 2",
    "--tasks-per-node=3 --mem-per-cpu=100",
    "-N 1-3 --ntasks-per-node=2",
    GPU + "--ntasks-per-gpu=2 --gpus=2",
    GPU + "--gpus-per-task=2 --gpus=4",
    GPU + "--ntasks-per-gpu=2 --gpus-per-node=2 -N1",
    GPU + "--ntasks-per-gpu=2 --gres=gpu:1",
    "-c 8",
    "-n 4 --ntasks-per-core=1 --ntasks-per-socket=2",
    "--mincpus=4",
    "--sockets-per-node=1 --threads-per-core=1",
    "-N 2 --threads-per-core=1",
    "--hint=nomultithread",
    "--hint=multithread",
    GPU + "-G 2",
    GPU + "--gpus=a100:2",
    GPU + "--gpus-per-node=4",
    GPU + "--gpus-per-task=1 -n 2",
    GPU + "--gpus-per-task=a100:1 -n 2 -c 2",
    GPU + "--gpus-per-socket=1 --sockets-per-node=1",
    GPU + "--cpus-per-gpu=4 --gpus=2",
    GPU + "--gpus=1 --ntasks-per-gpu=2",
    GPU + "--gpus=2 --gpu-bind=closest --gpu-freq=low",
    GPU + "--gres=gpu:2",
    GPU + "--gres=gpu:a100:1 --gres-flags=enforce-binding",
    GPU + "--gres=none",
    GPU + "--mem-per-gpu=2G -G 1",
    "--mem=8G",
    "--mem=8GB",
    "--mem=1500K",
    "--mem=0",
    "--mem-per-cpu=500",
    "-a 0-3%2",
    "--array=1,3,5-9:2",
    "-d afterany:1",
    "--dependency=singleton --kill-on-invalid-dep=yes",
    "--kill-on-invalid-dep=no",
    "-o out-%j -e err-%j.txt -i /dev/zero",
    "--output=none",
    "--open-mode=append",
    "-D /tmp",
    "--mail-type=END,fail --mail-user=me@example.org",
    "--mail-type=ALL",
    "--mail-type=TIME_LIMIT_80,TIME_LIMIT,INVALID_DEPEND",
    "--mail-type=NONE",
    "--mail-type=BEGIN\n#SBATCH --mail-type=END",
    "--exclusive",
    "--exclusive=user",
    "-s",
    "--begin=2040-01-31T12:00",
    "--begin=01/31/40-16:00:00",
    "--begin=3/17",
    "--begin=teatime",
    "--begin=11:30pm",
    "--deadline=2040-01-31",
    "--signal=USR1@120",
    "--signal=10",
    "--requeue",
    "--no-requeue",
    "--nice",
    "--nice=500",
    "-w mel0001",
    "-w mel[0001-0002] -N 2",
    "-w mel0001,mel0003",
    "-x mel[0001-0002],mel0003",
    "-L matlab:2",
    "--spread-job",
    "--use-min-nodes -N 1-2",
    "--tmp=1G",
    "--delay-boot=5",
    "--no-kill",
    "--wait-all-nodes=1",
    "--cpu-freq=low",
    "--priority=100",
    "--container=/tmp",
    "--bb=x --mcs-label=x --acctg-freq=task=30",
    "-S 1",
    "--thread-spec=2",
    "--parsable -Q",
    "--no-requeue --requeue",
    "hetjob\n#SBATCH -A p200002 -q default -t 20 -n 2 -p gpu --gres=gpu:1 -J second\n#SBATCH packjob\n#SBATCH -q short",
    "-n 2 --mem=1G -N 2 --comment=x\n#SBATCH hetjob\n#SBATCH -p gpu --gpus=1",
]

# What sbatch can do on this cluster and the API of 22.05 can't say: refused there, the same job on 26.05.
NEWER = [
    "--contiguous",
    "-O -n 4",
    "-m cyclic:block",
    "-N 2 -n 8 --distribution=plane=4",
    "--switches=2@10",
    "--network=x",
    "--signal=B:USR1@60",
    "--profile=task",
]
# And the other way round: v0.0.43 and v0.0.44 have no fields for these, the versions around them do.
NOT_IN_43_AND_44 = ["--cores-per-socket=1", "-B 1:1:1", "--hint=memory_bound"]
ONLY_26 = ["--tres-per-task=gres/gpu:1 -n 1 -p gpu", "--container-id=x", "--stepmgr", "--extra=x", "--segment=1 -N2"]


# A pending job on 22.05: sbatch asks for a CPU on each of N nodes, the API has no field for that; the controller gives
# every node one all the same.
CPUS = {("22.05", "-N 2"): {"NumCPUs", "TRES"}}


def script(directives: str) -> str:
    return f"{HEAD}#SBATCH {directives}\ntrue\n"


def by_sbatch(slurm: Sandbox, text: str) -> int:
    """Submit it as a user at a terminal does. The script's file is called as the facade calls such a job."""
    folder = f"/home/users/u100001/{uuid.uuid4().hex}"
    write = f"mkdir {folder} && cat > {folder}/meluxina && cd && sbatch --parsable {folder}/meluxina"
    answer = slurm.exec(["sh", "-c", write], user="u100001", input=text).stdout
    return int(answer.strip().splitlines()[-1].partition(";")[0])


def fields(slurm: Sandbox, job_id: int) -> list[dict[str, str]]:
    """What scontrol shows, per component, without what can't be the same."""
    shown = slurm.exec(["scontrol", "show", "job", "-o", str(job_id)], user="u100001").stdout
    result = []
    for line in shown.strip().splitlines():
        pieces = re.split(r"(?:^| )([A-Z][\w/:]*)=", line)
        found = dict(zip(pieces[1::2], (piece.strip() for piece in pieces[2::2]), strict=True))
        found["Comment"] = split(found.get("Comment"))[0] or ""
        for name in ("StdErr", "StdOut"):
            if name in found:
                found[f"{name} pattern"] = re.sub(rf"(?<!\d)({found['JobId']}|{job_id})(?!\d)", "%j", found[name])
        result.append({name: value for name, value in found.items() if name not in ITS_OWN | COMMAND | REST})
    return result


def differences(theirs: list[dict[str, str]], ours: list[dict[str, str]]) -> list[tuple[Any, ...]]:
    """(field, sbatch's value, ours) of every field that is not the same."""
    if len(theirs) != len(ours):
        return [("components", len(theirs), len(ours))]
    return [
        (name, one.get(name), other.get(name))
        for one, other in zip(theirs, ours, strict=True)
        for name in sorted({*one, *other})
        if one.get(name) != other.get(name)
    ]


@pytest.mark.parametrize("directives", [*SAME, *NEWER, *NOT_IN_43_AND_44, *ONLY_26])
def test_a_script_makes_the_same_job_through_sbatch_and_through_the_facade(
    slurm: Sandbox, both_client: Any, directives: str
) -> None:
    old = slurm.release.slurm == "22.05"
    if directives in ONLY_26 and old:
        pytest.skip("sbatch of this release has no such option")
    theirs = by_sbatch(slurm, script(directives))
    ours = None
    try:
        if directives in NEWER and old:
            with pytest.raises(meluxina.InvalidRequestError, match=r"in line 4.*Nothing was sent") as caught:
                both_client.submit(script(directives))
            assert caught.value.status is None
            return
        ours = both_client.submit(script(directives)).id
        found = differences(fields(slurm, theirs), fields(slurm, ours))
        if "singleton" in directives:
            # Whether another job of this name is still there, an earlier one or the other of the two, is chance.
            found = [difference for difference in found if difference[0] != "Dependency"]
        ignored = CPUS.get((slurm.release.slurm, directives), set())
        assert {name for name, *_ in found} == ignored, found
    finally:
        slurm.exec(["scancel", *(str(job) for job in (theirs, ours) if job)], user="u100001", check=False)


@pytest.mark.parametrize("version", ["v0.0.43", "v0.0.44"])
@pytest.mark.parametrize("directives", NOT_IN_43_AND_44)
def test_a_directive_without_a_field_in_this_version_is_refused_unsent(
    slurm: Sandbox, directives: str, version: str
) -> None:
    if version not in slurm.release.api_versions:
        pytest.skip("this release does not serve the version")
    with (
        meluxina.Client(**user_settings(slurm), api_version=version) as client,
        pytest.raises(meluxina.InvalidRequestError, match=r"in line 4.*Nothing was sent") as caught,
    ):
        client.submit(script(directives))
    assert caught.value.status is None


def test_arguments_make_the_same_job_as_directives(slurm: Sandbox, both_client: Any) -> None:
    other = both_client.submit("true", qos="short", time_limit=5, hold=True)
    directives = (
        f"-J x -N 1-2 --mem=2G -a 0-8:2 -d afterok:{other.id} --gpus-per-node=1 -p gpu --mail-type=END -x mel0001"
    )
    arguments: dict[str, Any] = {
        "name": "x",
        "nodes": "1-2",
        "memory_per_node": "2G",
        "array": range(0, 9, 2),
        "after": other,
        "gpus_per_node": 1,
        "partition": "gpu",
        "mail_type": ["END"],
        "exclude": "mel0001",
        "begin_time": datetime(2040, 1, 31, 12, tzinfo=UTC),
    }
    theirs = by_sbatch(slurm, script(f"{directives} --begin=uts{int(arguments['begin_time'].timestamp())}"))
    ours = both_client.submit("true", qos="short", time_limit=30, hold=True, **arguments)
    try:
        assert differences(fields(slurm, theirs), fields(slurm, ours.id)) == []
    finally:
        slurm.exec(["scancel", *map(str, (theirs, ours.id, other.id))], user="u100001")


def test_the_job_sees_where_it_came_from_and_what_export_left(client: Any, slurm: Sandbox) -> None:
    # Names in --export have the node make a login environment first. In the namespaces of the sandbox 26.05 can't:
    # with the real sbatch, too, such a job ends up held there.
    named = slurm.release.slurm == "22.05"
    wanted = "A,C=3" if named else "NIL"
    text = f"#!/bin/bash\n#SBATCH -q dev -t 5 --export={wanted} -D /tmp -o /home/users/u100001/%x-%j\nenv\n"
    job = client.wait(client.submit(text, environment={"A": "1", "B": "2"}), timeout=90)
    shown = slurm.exec(["cat", f"/home/users/u100001/meluxina-{job.id}"]).stdout.splitlines()
    assert {"SLURM_SUBMIT_DIR=/tmp", f"SLURM_EXPORT_ENV={wanted}"} <= set(shown)
    assert ({"A=1", "C=3"} <= set(shown)) is named
    assert "B=2" not in shown


def test_a_list_of_words_runs_as_a_command(client: Any, slurm: Sandbox) -> None:
    job = run_job(client, ["echo", "a  b", "$HOME"])
    shown = output_of(slurm, job)
    assert shown == "a  b $HOME\n"


def test_a_script_file_gives_the_job_its_name(both_client: Any, slurm: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "train.sh"
    path.write_text(script("-c 2"), encoding="utf-8")
    job = both_client.submit(path)
    assert job.name == "train.sh"
    slurm.exec(["scancel", str(job.id)], user="u100001")


@pytest.fixture
def both_client(slurm: Sandbox) -> Any:
    with meluxina.Client(**user_settings(slurm)) as client:
        yield client
